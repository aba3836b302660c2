import { globSync } from 'node:fs';
import { type ErrorClass, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { projectRoot } from '../run-command.ts';
import { listCode, readText } from './read-document.ts';

const document = 'docs/errors.md';
const table = 'packages/contracts/src/errors.ts';

/** The answer to "retry?" in the document, by class. */
const retryOf: Readonly<Record<ErrorClass, string>> = {
  permanent: 'no',
  poison: 'no',
  transient: 'later',
  quota: 'after the wait',
};

/** Finds error codes that the document leaves out or explains wrongly, and codes that nothing uses. @returns sentences that name the fix */
export function findUndocumentedErrors(): string[] {
  const rows = readText(document)
    .split('\n')
    .filter((line) => /^\| `\w+` \|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const rowOf = new Map(rows.map((row) => [listCode(row[0])[0]!, row]));
  const sources = globSync(['src/**/*.ts', 'clients/**/*.ts'], { cwd: projectRoot }).map(readText).join('\n');
  const faults: string[] = [];
  for (const [code, { status, class: kind, title }] of Object.entries(errorSpecs)) {
    if (title.trim() === '') faults.push(`The error \`${code}\` has no title: write one in ${table}.`);
    const [, ...cells] = rowOf.get(code) ?? [];
    const [wanted, row] = [[String(status), retryOf[kind], title], cells.slice(0, 3)];
    if (cells.length === 0) faults.push(`The error \`${code}\` is not explained: add a row to ${document}.`);
    else if (row.join() !== wanted.join() || !cells[3])
      faults.push(
        `The row of \`${code}\` in ${document} must say: ${wanted.join(' | ')}, and what it means.`,
      );
    if (!sources.includes(`'${code}'`) && !sources.includes(`${code}:`))
      faults.push(`Nothing uses the error \`${code}\`: throw it, or remove it from ${table}.`);
  }
  for (const code of rowOf.keys())
    if (!Object.hasOwn(errorSpecs, code))
      faults.push(`${document} explains \`${code}\`, which is not in ${table}: remove the row.`);
  return faults;
}
