import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runCommand } from '../../../scripts/run-command.ts';
import { copyProject } from '../../check/copy-project.ts';

type Manifest = {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

export type InstalledProject = {
  readonly folder: string;
  /** Folders of the installed packages, by their names. */
  readonly packages: ReadonlyMap<string, string>;
  /** A folder of the machine that packed them: nothing of it may be in them. */
  readonly packedIn: string;
  remove(): void;
};

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Returns what packages of others need, and what these need, as folders that are installed here. */
function findDependencies(names: readonly string[], found = new Map<string, string>()): Map<string, string> {
  for (const name of names) {
    if (found.has(name) || name.startsWith('@beacon-pulse/')) continue;
    const folder = join(projectRoot, 'node_modules', name);
    found.set(name, `file:${folder}`);
    findDependencies(Object.keys(readManifest(folder).dependencies ?? {}), found);
  }
  return found;
}

async function runOrThrow(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runCommand(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
}

/**
 * Packs a copy of this project with `npm run pack` and installs all tarballs in an empty project. What they depend on comes
 * from the folders that are installed here, so that no network is needed; peers are left out, for one of them is TypeScript.
 */
export async function installPackages(): Promise<InstalledProject> {
  const copy = copyProject();
  const folder = mkdtempSync(join(tmpdir(), 'pulse-installed-'));
  const remove = (): void => {
    copy.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await runOrThrow('npm', ['run', '--silent', 'pack'], copy.folder);
    const dist = join(copy.folder, 'dist');
    const manifests = ['packages', 'clients'].flatMap((parent) =>
      readdirSync(join(projectRoot, parent)).map((name) => readManifest(join(projectRoot, parent, name))),
    );
    const tarballs = new Map<string, string>();
    for (const { name } of manifests) {
      const prefix = `${name.slice(1).replace('/', '-')}-`;
      const tarball = readdirSync(dist).find((file) => file.startsWith(prefix) && /\d\.tgz$/.test(file));
      if (tarball !== undefined) tarballs.set(name, `file:${join(dist, tarball)}`);
    }
    const needed = manifests
      .filter(({ name }) => tarballs.has(name))
      .flatMap(({ dependencies = {} }) => Object.keys(dependencies));
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name: 'empty-project',
        private: true,
        type: 'module',
        dependencies: Object.fromEntries([...tarballs, ...findDependencies(needed)]),
      }),
    );
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    const local = ['--offline', '--install-links', '--legacy-peer-deps'];
    await runOrThrow('npm', ['install', ...quiet, ...local], folder);
    const packages = new Map([...tarballs.keys()].map((name) => [name, join(folder, 'node_modules', name)]));
    return { folder, packages, packedIn: copy.folder, remove };
  } catch (thrown) {
    remove();
    throw thrown;
  }
}
