// Runs before every npm script, on whatever Node the machine has (20 or newer): plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Why the installed packages do not match the lock file, as the rest of a sentence, or null when they do.
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, link?: boolean}>}} lock package-lock.json
 * @param {{packages?: Record<string, {version?: string}>} | null} installed node_modules/.package-lock.json
 * @returns {string | null}
 */
export function findMismatch(lock, installed) {
  if (installed === null) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(lock.packages ?? {})) {
    if (path === '' || wanted.link) continue;
    const found = installed.packages?.[path];
    // Packages for other systems stand in the lock file and are rightly absent here.
    if (found === undefined && wanted.optional) continue;
    if (found?.version !== wanted.version) return `${path.replace(/^.*node_modules\//, '')} has changed`;
  }
  return null;
}

/** @param {string} path */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** @param {string} root */
function install(root) {
  // npm hands its own path to the scripts it runs; a bare `node scripts/setup.mjs` finds npm on the PATH.
  const npm = process.env['npm_execpath'];
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.error) fail(`npm could not be started (${result.error.message}). Is it installed with Node?`);
  if (result.status !== 0) {
    fail('Installing the packages failed; npm says why above. Check the network and run the command again.');
  }
}

function main() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(
      `Node ${process.versions.node} is too old: please install Node 20 or newer from https://nodejs.org.`,
    );
  }
  const lock = readJson(join(root, 'package-lock.json'));
  if (lock === null) fail('package-lock.json is missing: this is not a complete copy of the project.');
  const reason = findMismatch(lock, readJson(join(root, 'node_modules/.package-lock.json')));
  if (reason !== null) {
    console.log(`Installing packages, because ${reason} (about a minute) …`);
    install(root);
  }
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const probe = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (!probe.stdout?.startsWith('v24.')) {
    fail(
      'Node 24 of the package `node` does not run. Remove the folder node_modules and run the command again.',
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
