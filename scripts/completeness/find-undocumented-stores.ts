import { globSync } from 'node:fs';
import { kvPrefixes, objectPrefixes } from '../../src/core/storage-prefixes.ts';
import { projectRoot } from '../run-command.ts';
import { readMigratedTables } from './find-missing-columns.ts';
import { compareLists, listCode, listFirstCodes, readTable, readText } from './read-document.ts';

const page = 'ARCHITECTURE.md';

const comparePrefixes = (heading: string, prefixes: Readonly<Record<string, string>>): string[] =>
  compareLists(
    Object.values(prefixes),
    listFirstCodes(page, heading).map((key) => key.replace(/\{.*$/, '')),
    {
      missing: (prefix) => `${page} lacks the keys \`${prefix}…\`: add a row under "${heading}".`,
      unknown: (prefix) =>
        `${page} has keys \`${prefix}…\` that src/core/storage-prefixes.ts does not know: correct the row under "${heading}".`,
    },
  );

/** Finds files that write the beginning of an object's key themselves. */
function findWrittenPrefixes(): string[] {
  const written = new RegExp(`['"\`](?:${Object.values(objectPrefixes).join('|')})\\$\\{`);
  return globSync('src/**/*.ts', { cwd: projectRoot })
    .filter((path) => written.test(readText(path)))
    .map((path) => `${path} writes the prefix of a key itself: take it from src/core/storage-prefixes.ts.`);
}

/** Finds tables and keys that the page on the architecture leaves out or states wrongly. @returns sentences that name the fix */
export function findUndocumentedStores(): string[] {
  const tables = readMigratedTables();
  const columns = tables.flatMap((table) => table.columns.map(({ name }) => `${table.name}.${name}`));
  const rows = readTable(page, 'D1: tables').map(([name, , key]) => [listCode(name)[0], listCode(key)[0]]);
  return [
    ...compareLists(
      tables.map(({ name, key }) => `${name} (${key})`),
      rows.map(([name, key]) => `${name} (${key})`),
      {
        missing: (table) => `${page} lacks the table ${table}: add a row with its key under "D1: tables".`,
        unknown: (table) => `${page} has a table ${table} that no migration makes: correct its row.`,
      },
    ),
    ...readTable(page, 'JSON inside the tables')
      .flatMap(([cell]) => listCode(cell))
      .filter((name) => !columns.includes(name))
      .map((name) => `${page} explains the JSON of \`${name}\`, which is no column: correct its row.`),
    ...findWrittenPrefixes(),
    ...comparePrefixes('R2: objects', objectPrefixes),
    ...comparePrefixes('KV: entries', kvPrefixes),
  ];
}
