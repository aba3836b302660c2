import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdLock } from '../../scripts/local/hold-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const holderScript = `
  import { holdLock } from ${JSON.stringify(join(import.meta.dirname, '../../scripts/local/hold-lock.ts'))};
  holdLock(process.argv[1], 8787).noteChild(4242);
  console.log('held');
  setInterval(() => {}, 1000);
`;

async function spawnHolder(): Promise<ReturnType<typeof spawn>> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holderScript, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

describe('holdLock', () => {
  it('refuses a second process with a sentence that names the first', async () => {
    const child = await spawnHolder();
    expect(() => holdLock(folder, 8788)).toThrow(
      `Another process (${child.pid}, port 8787) is already running`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('is free after the holder was killed, and tells which child it left', async () => {
    const child = await spawnHolder();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = holdLock(folder, 8788);
    expect(lock.leftover).toBe(4242);
    lock.release();
  });

  it('leaves nothing behind when released', () => {
    const first = holdLock(folder, 8788);
    first.noteChild(4242);
    first.release();
    const second = holdLock(folder, 8788);
    expect(second.leftover).toBeNull();
    second.release();
  });
});
