import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StopError } from '../run-main.ts';

export type HeldLock = {
  /** Notes the process that holds the state open, so that a successor can end it should we be killed. */
  noteChild(pid: number): void;
  /** The child noted by the last holder, if it never came to release the lock. */
  readonly leftover: number | null;
  release(): void;
};

type Note = { readonly pid: number; readonly child: number | null };

function readNote(path: string): Note | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note;
  } catch {
    return null;
  }
}

/**
 * Takes the folder for this process alone. The lock is SQLite's lock on `lock`, which the system drops with the
 * process however it ends, so it is never stale; `holder.json` only says who holds it.
 * Throws a StopError when another process holds it.
 */
export function holdLock(folder: string): HeldLock {
  mkdirSync(folder, { recursive: true });
  const notePath = join(folder, 'holder.json');
  const db = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    const holder = readNote(notePath);
    const who = holder === null ? 'Another process' : `Another process (${holder.pid})`;
    throw new StopError(`${who} is already running with ${folder}. Stop it first, or use that one.`, {
      cause,
    });
  }
  const leftover = readNote(notePath)?.child ?? null;
  const write = (child: number | null): void =>
    writeFileSync(notePath, `${JSON.stringify({ pid: process.pid, child } satisfies Note)}\n`);
  write(leftover);
  return {
    leftover,
    noteChild: write,
    release() {
      write(null);
      db.close();
    },
  };
}
