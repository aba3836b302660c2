import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run-command.ts';
import { compareLists, listCode, readTable } from './read-document.ts';

const page = 'ARCHITECTURE.md';

/** Lists files and folders as the page writes them: a folder ends with a slash. */
const listEntries = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { withFileTypes: true }).map(
    (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );

const listNamed = (heading: string): string[] => readTable(page, heading).flatMap(([cell]) => listCode(cell));

/** Finds modules and stages of the pipeline that the page on the architecture leaves out. @returns sentences that name the fix */
export function findUndocumentedModules(): string[] {
  const modules = listNamed('Modules');
  return [
    ...listEntries('src')
      .map((name) => `src/${name}`)
      .filter((path) => !modules.includes(path))
      .map((path) => `${page} lacks the module \`${path}\`: add a row under "Modules".`),
    ...compareLists(listEntries('src/pipeline'), listNamed('The stages of the pipeline'), {
      missing: (name) => `${page} lacks the stage \`${name}\`: add a row under "The stages of the pipeline".`,
      unknown: (name) => `${page} has a stage \`${name}\` that is no folder of src/pipeline: remove the row.`,
    }),
  ];
}
