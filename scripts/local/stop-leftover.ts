import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StopError } from '../run-main.ts';

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/**
 * Ends a workerd that outlived a killed parent: it still holds the port and the state. Other processes that got
 * the same number since are left alone. Throws a StopError when it will not go.
 */
export async function stopLeftover(pid: number): Promise<void> {
  for (let wait = 0; wait < 50; wait++) {
    if (!commandOf(pid).includes('workerd')) return;
    process.kill(pid, wait < 20 ? 'SIGTERM' : 'SIGKILL');
    await sleep(100);
  }
  throw new StopError(`A workerd of the last run (${pid}) does not end. Please end it and start again.`);
}
