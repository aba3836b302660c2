import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run-command.ts';

/** Returns the text of a file of the project. */
export const readText = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/**
 * Returns the lines of the table under a heading of a document, its head included.
 * @throws Error when the document has no such heading
 */
export function readTableLines(document: string, heading: string): string[] {
  const section = readText(document)
    .split(/^#{1,3} /m)
    .find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${document} has no heading "${heading}"`);
  return section.split('\n').filter((line) => line.startsWith('|'));
}

/**
 * Returns the rows of the table under a heading of a document, each as the texts of its cells.
 * @throws Error when the document has no such heading
 */
export function readTable(document: string, heading: string): string[][] {
  const [, , ...rows] = readTableLines(document, heading);
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** Returns what stands in backticks in a cell. */
export const listCode = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Returns the first word in backticks of each row of a table. */
export const listFirstCodes = (document: string, heading: string): string[] =>
  readTable(document, heading).map(([cell]) => listCode(cell)[0] ?? '');

/** Says of two lists what one has and the other lacks, as sentences. */
export function compareLists(
  known: readonly string[],
  documented: readonly string[],
  { missing, unknown }: { missing: (name: string) => string; unknown: (name: string) => string },
): string[] {
  return [
    ...known.filter((name) => !documented.includes(name)).map(missing),
    ...documented.filter((name) => !known.includes(name)).map(unknown),
  ];
}
