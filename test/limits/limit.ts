import { PulseError } from '../../src/core/errors.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

/** One number of a row: what happens with exactly as much, and with one more. */
type Edge = {
  readonly of: string;
  /** What happens beyond, in the words of the row. */
  readonly outcome: string;
  /** Puts `over` (0 or 1) more than the limit to the test; the outcome, or `taken`. */
  try(over: 0 | 1, test: TestServices): Promise<string>;
};

/** A row of the table of limits in docs/operations.md. */
export type Limit = {
  readonly limit: string;
  /** Made of the numbers of the code. */
  readonly value: string;
  readonly beyond: string;
  readonly edges: readonly Edge[];
};

export const taken = 'taken';

/** What became of it: `taken`, or the code in backticks. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return taken;
  } catch (thrown) {
    if (thrown instanceof PulseError) return `\`${thrown.code}\``;
    throw thrown;
  }
}

/** As tables write it: 200,000. */
export const count = (value: number): string => value.toLocaleString('en-US');

/** As tables write it, exactly: 16 MiB. */
export function bytes(value: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB'];
  let unit = 0;
  let rest = value;
  for (; rest % 1024 === 0 && rest > 0 && unit < units.length - 1; unit++) rest /= 1024;
  return `${count(rest)} ${units[unit]!}`;
}
