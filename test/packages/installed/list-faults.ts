import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run-command.ts';

type Targets = string | { readonly [condition: string]: Targets };

const listTargets = (targets: Targets): string[] =>
  typeof targets === 'string' ? [targets] : Object.values(targets).flatMap(listTargets);

/** Names the modules of a package that its `exports` open as `NAME/*`, by what follows the name. */
export const listModules = (folder: string): string[] =>
  globSync('dist/**/*.d.ts', { cwd: folder })
    .map((path) => path.slice('dist/'.length, -'.d.ts'.length).replaceAll('\\', '/'))
    .sort();

/** Lists what is wrong with an installed package: targets that are not there, and what nobody should be sent. */
export function listFaults(folder: string, packedIn: string): string[] {
  const faults: string[] = [];
  const { exports, bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Targets;
    bin?: Targets;
  };
  for (const target of [...listTargets(exports), ...listTargets(bin)]) {
    const found = target.includes('*')
      ? globSync(target.replace('*', '**/*'), { cwd: folder }).length > 0
      : existsSync(join(folder, target));
    if (!found) faults.push(`${target} is exported, but is not there`);
  }
  for (const module of listModules(folder))
    if (!existsSync(join(folder, 'dist', `${module}.js`))) faults.push(`${module} has types, but no code`);
  for (const name of ['README.md', 'dist/LICENSE'])
    if (!existsSync(join(folder, name))) faults.push(`${name} is missing`);
  for (const path of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!path.isFile()) continue;
    if (/\.(test|spec)\.|\.map$|tsconfig/.test(path.name)) faults.push(`${path.name} is nobody’s business`);
    const text = readFileSync(join(path.parentPath, path.name), 'utf8');
    if (/^\/\/# sourceMappingURL/m.test(text)) faults.push(`${path.name} names a source map`);
    const place = [packedIn, projectRoot, homedir()].find((part) => part.length > 5 && text.includes(part));
    if (place !== undefined) faults.push(`${path.name} names a folder of this machine`);
  }
  return faults;
}
