import { z } from 'zod';
import { keyOfMutant } from './mutant-key.mjs';

const position = z.object({ line: z.int(), column: z.int() });

/** The part of Stryker's report that says what became of each mutant; lines and columns count from 1. */
const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: position, end: position }),
        }),
      ),
    }),
  ),
});

export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly status: string;
  readonly original: string;
  readonly replacement: string;
};

const oneLine = (text: string): string => {
  const short = text.replaceAll(/\s+/g, ' ').trim();
  return short.length <= 90 ? short : `${short.slice(0, 89)}…`;
};

/** The report counts from 1 where the instrumenter counts from 0. */
const fromZero = ({ line, column }: z.infer<typeof position>) => ({ line: line - 1, column: column - 1 });

/**
 * Lists the drawn mutants of a report in the order of their files and lines; code is shortened to one line.
 * @param keys the drawn ones: Stryker also reports others, where no test runs them
 */
export function readMutants(json: string, keys: readonly string[]): Mutant[] {
  const { files } = report.parse(JSON.parse(json));
  const drawn = new Set(keys);
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    const offsetOf = ({ line, column }: z.infer<typeof position>): number =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    const isDrawn = ({ location: { start, end }, replacement = '' }: (typeof mutants)[number]): boolean =>
      drawn.has(
        keyOfMutant(
          { fileName: file, location: { start: fromZero(start), end: fromZero(end) }, replacement },
          '',
        ),
      );
    return mutants
      .filter(isDrawn)
      .map(({ location: { start, end }, status, replacement = '' }) => ({
        file,
        line: start.line,
        status,
        original: oneLine(source.slice(offsetOf(start), offsetOf(end))),
        replacement: oneLine(replacement),
      }))
      .sort((a, b) => a.line - b.line);
  });
}
