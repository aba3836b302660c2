import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StopError } from '../run-main.ts';

export type HeldLock = {
  /** Records the process that holds the state open, so that a successor can end it should we be killed. */
  noteChild(pid: number): void;
  /** The child recorded by the last holder, if it never came to release the lock. */
  readonly leftover: number | null;
  release(): void;
};

/** Who holds the folder: its process, the process it started, and where it serves. */
type Note = { readonly pid: number; readonly child: number | null; readonly port: number };

/** Somebody else holds the folder; `port` is where they serve, null when they did not say. */
export class HeldError extends StopError {
  readonly port: number | null;
  constructor(folder: string, holder: Note | null) {
    const who = holder === null ? 'Another process' : `Another process (${holder.pid}, port ${holder.port})`;
    super(`${who} is already running with ${folder}. Stop it first, or use that one.`);
    this.port = holder?.port ?? null;
  }
}

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
 * Throws a HeldError when another process holds it.
 */
export function holdLock(folder: string, port: number): HeldLock {
  mkdirSync(folder, { recursive: true });
  const notePath = join(folder, 'holder.json');
  const db = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch {
    db.close();
    throw new HeldError(folder, readNote(notePath));
  }
  const leftover = readNote(notePath)?.child ?? null;
  const write = (child: number | null): void =>
    writeFileSync(notePath, `${JSON.stringify({ pid: process.pid, child, port } satisfies Note)}\n`);
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
