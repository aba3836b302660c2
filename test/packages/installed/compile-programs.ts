import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runCommand } from '../../../scripts/run-command.ts';

const strict = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  // declarations of the packages, and of what they need, are read as strictly as our own code
  skipLibCheck: false,
};

/** What a program knows besides the language: the globals of a browser, or those of Node. */
const globals = {
  browser: { lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
  node: {
    lib: ['es2022'],
    types: ['node'],
    typeRoots: [join(projectRoot, 'node_modules/@types')],
  },
} as const;

/** Compiles programs (by name, without `.ts`) of an installed project into `NAME.js` beside them. Returns what the compiler says. */
export async function compilePrograms(
  project: string,
  place: keyof typeof globals,
  programs: ReadonlyMap<string, string>,
): Promise<string> {
  const folder = join(project, place);
  mkdirSync(folder);
  for (const [name, text] of programs) writeFileSync(join(folder, `${name}.ts`), text);
  const config = { compilerOptions: { ...strict, ...globals[place] }, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return (await runCommand('tsc', ['--project', folder], project)).output;
}
