import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readTableLines } from './completeness/read-document.ts';
import {
  findUnregisteredJobs,
  findUnregisteredProcedures,
  type Unregistered,
} from './register/find-unregistered.ts';
import { listMessageRows } from './register/list-message-rows.ts';
import { projectRoot, runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';

/** Returns what stands right behind the last entry of a list. */
const endOfList = (list: string): string => (list.endsWith('/router.ts') ? '})' : '} as const');

/** Adds the import of something to the file that lists its kind, and its entry at the end of that list. */
function register({ list, path, name, entry }: Unregistered): void {
  const file = join(projectRoot, list);
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf(endOfList(list));
  if (end < 0) throw new Error(`${list} has no list to add ${name} to`);
  const before = text.slice(0, end).replace(/,?\s*$/, ',');
  const from = `./${relative(dirname(list), path)}`;
  writeFileSync(file, `import { ${name} } from '${from}';\n${before} ${entry}${text.slice(end)}`);
}

/** Adds to routers and to the list of jobs what is new in their folders, and brings the table of queue messages up to date. */
async function main(): Promise<number> {
  const added = [...findUnregisteredProcedures(), ...findUnregisteredJobs()];
  for (const one of added) {
    register(one);
    console.log(`${one.list} has ${one.name} now.`);
  }
  const lists = [...new Set(added.map(({ list }) => list))];
  if (lists.length > 0) {
    const { code, output } = await runCommand('biome', ['check', '--write', ...lists]);
    if (code !== 0) throw new Error(output);
  }
  // read only now, when it is complete
  const { jobs } = await import('../src/jobs/jobs.ts');
  const page = join(projectRoot, 'ARCHITECTURE.md');
  const lines = readTableLines('ARCHITECTURE.md', 'Queue messages');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      lines.join('\n'),
      [...lines.slice(0, 2), ...listMessageRows(jobs)].join('\n'),
    ),
  );
  return 0;
}

await runMain(main);
