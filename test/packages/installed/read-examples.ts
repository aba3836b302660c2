import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run-command.ts';

export type Example = {
  /** `rest-1`: the folder of its package and its place in the README. */
  readonly name: string;
  readonly language: 'ts' | 'sh';
  readonly text: string;
};

/** Returns the code of a README, block by block. @throws Error for a language that no test runs */
export function readExamples(folder: string): Example[] {
  const readme = readFileSync(join(projectRoot, folder, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  return blocks.map(([, language, text], index) => {
    if (language !== 'ts' && language !== 'sh')
      throw new Error(`${folder}/README.md has code that no test runs: “${language}”.`);
    return { name: `${folder.split('/').at(-1)}-${index + 1}`, language, text: text! };
  });
}
