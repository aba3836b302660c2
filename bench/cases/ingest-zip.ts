import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchResult } from '../check-budgets.ts';
import type { Plan } from '../ingest-in-process.ts';

/** The best of the rounds counts; the first one, which pays for compilation, is told as `cold`. */
const plans: readonly Plan[] = [
  { style: 'android', messages: 1_000_000, rounds: 3 },
  { style: 'android', messages: 100_000, rounds: 0 },
  { style: 'ios', messages: 1_000_000, rounds: 3 },
  // merged from two phones: about as many messages as WhatsApp exports of a whole chat
  { busyWeek: 40_000 },
];

/**
 * From the archive to written week segments, by the function that ingest runs: an export of so many messages, then one
 * half of which is known. Messages per CPU second, reads and writes of objects, and what is alive in memory meanwhile,
 * which must not grow with the export; last, what is alive while one very busy week is read and merged. Each in a process
 * of its own, so that no heap and no compiled code of one helps or hinders another.
 */
export async function benchIngestZip(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const plan of plans) {
    const child = fork(join(import.meta.dirname, '../ingest-in-process.ts'), [JSON.stringify(plan)]);
    let measured: readonly BenchResult[] | null = null;
    child.once('message', (answer: readonly BenchResult[]) => {
      measured = answer;
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (measured === null) throw new Error(`a process that measures ended with code ${code}`);
    results.push(...(measured as readonly BenchResult[]));
  }
  return results;
}
