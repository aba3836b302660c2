import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type CommandResult, projectRoot, runCommand } from '../../scripts/run-command.ts';

export type ProjectCopy = {
  readonly folder: string;
  /** Writes a file. */
  plant(path: string, text: string): void;
  /** Replaces a piece of a file by another. @throws Error when the file lacks it, so that a plant cannot miss */
  replace(path: string, from: string, to: string): void;
  run(command: string, ...args: string[]): Promise<CommandResult>;
  remove(): void;
};

const leftOut = new Set(['node_modules', '.git', '.pulse', '.wrangler', 'dist']);

/** Links the installed packages; those of this project lead to the copy of their sources. */
function linkPackages(folder: string): void {
  const installed = join(projectRoot, 'node_modules');
  mkdirSync(join(folder, 'node_modules/@beacon-pulse'), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== '@beacon-pulse') symlinkSync(join(installed, name), join(folder, 'node_modules', name));
  for (const name of readdirSync(join(installed, '@beacon-pulse'))) {
    const source = relative(realpathSync(projectRoot), realpathSync(join(installed, '@beacon-pulse', name)));
    symlinkSync(join(folder, source), join(folder, 'node_modules/@beacon-pulse', name));
  }
}

/** Copies the project to a folder of its own, for faults to be planted in. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-copy-'));
  cpSync(projectRoot, folder, {
    recursive: true,
    filter: (path) =>
      !relative(projectRoot, path)
        .split(/[\\/]/)
        .some((part) => leftOut.has(part)),
  });
  linkPackages(folder);
  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    plant,
    replace(path, from, to) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      plant(path, text.replace(from, to));
    },
    run: (command, ...args) => runCommand(command, args, folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
