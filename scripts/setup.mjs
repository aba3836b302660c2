// Runs on whatever Node the machine has (20 or newer): plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const onWindows = process.platform === 'win32';

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Explains why the installed packages do not match the lock file.
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, link?: boolean}>}} lock package-lock.json
 * @param {{packages?: Record<string, {version?: string, link?: boolean}>} | null} installed node_modules/.package-lock.json
 * @returns {string | null} the rest of a sentence, or null when they match
 */
export function findMismatch(lock, installed) {
  if (installed === null) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(lock.packages ?? {})) {
    // The project itself and its workspaces are in the lock file too; a workspace is not installed but linked.
    if (!path.includes('node_modules/')) continue;
    const found = installed.packages?.[path];
    if (wanted.link && found?.link) continue;
    if (wanted.link) return `${path.replace(/^.*node_modules\//, '')} is not linked`;
    // Packages for other systems are in the lock file and rightly absent here.
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

/** Runs `npm ci`; what npm says goes to standard error, so that the standard output stays that of the script. */
function install() {
  // npm hands its own path to the scripts it runs; a bare `node scripts/run.mjs` finds npm on the PATH.
  const npm = process.env['npm_execpath'];
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: onWindows && command === 'npm',
  });
  if (result.error) fail(`npm could not be started (${result.error.message}). Is it installed with Node?`);
  if (result.status !== 0) {
    fail('Installing the packages failed; npm says why above. Check the network and run the command again.');
  }
}

/** @returns {string} the major version of Node that the project runs on */
const wantedMajor = () => readFileSync(join(root, '.node-version'), 'utf8').trim().split('.')[0] ?? '';

/**
 * Returns a Node of the wanted version: the one that runs this, or the one installed as the package `node`.
 * @returns {string}
 */
function findNode() {
  const major = wantedMajor();
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const installed = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');
  const probe = spawnSync(installed, ['--version'], { encoding: 'utf8' });
  if (!probe.stdout?.startsWith(`v${major}.`)) {
    fail(
      `Node ${major} of the package node does not run. Remove the folder node_modules and run the command again.`,
    );
  }
  return installed;
}

/**
 * Installs the packages unless they match the lock file, and puts their commands first on the PATH.
 * @returns {string} the Node to run scripts with
 */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(
      `Node ${process.versions.node} is too old: please install Node 20 or newer from https://nodejs.org.`,
    );
  }
  const lock = readJson(join(root, 'package-lock.json'));
  if (lock === null) fail('package-lock.json is missing: this is not a complete copy of the project.');
  const reason = findMismatch(lock, readJson(join(root, 'node_modules/.package-lock.json')));
  if (reason !== null) {
    console.error(`Running npm ci, because ${reason} (about a minute) …`);
    install();
  }
  process.env['PATH'] = `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  return findNode();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
