import { compareDocuments } from '../openapi/compare-documents.ts';
import type { ChangeKind, Json } from '../openapi/compare-schemas.ts';
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';

const usage =
  'Usage: npm run openapi:diff -- REVISION [REVISION]\nThe second revision is the working tree when it is left out.';

const headings: Readonly<Record<ChangeKind, string>> = {
  breaking: 'Breaking',
  added: 'Added',
  closed: 'Closed: an answer promises more than before',
  text: 'Other words',
};

/** The document of a revision of the project; of the working tree where none is named. */
async function readDocument(revision: string | undefined): Promise<Json> {
  const [command, args] =
    revision === undefined
      ? (['cat', ['openapi/openapi.json']] as const)
      : (['git', ['show', `${revision}:openapi/openapi.json`]] as const);
  const { code, stdout, output } = await runCommand(command, args);
  if (code !== 0)
    throw new Error(`${revision ?? 'The working tree'} has no openapi/openapi.json: ${output.trim()}`);
  return JSON.parse(stdout) as Json;
}

/** Prints what has changed in the API between two revisions. The exit code says whether anything breaks. */
async function main(): Promise<number> {
  const [before, after, ...more] = process.argv.slice(2).filter((word) => word !== '--text');
  if (before === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const changes = compareDocuments(await readDocument(before), await readDocument(after));
  for (const kind of Object.keys(headings) as ChangeKind[]) {
    const ofKind = changes.filter((change) => change.kind === kind);
    console.log(`${headings[kind]}: ${ofKind.length}`);
    if (kind !== 'text' || process.argv.includes('--text'))
      for (const { where, what } of ofKind) console.log(`  ${where}: ${what}`);
  }
  return changes.some(({ kind }) => kind === 'breaking') ? 1 : 0;
}

await runMain(main);
