// How every npm script starts: `node scripts/run.mjs FILE [ARGUMENTS]` installs the packages where they do not match the
// lock file, says so, and runs FILE on the project's Node. Plain JavaScript, because the machine's Node may be too old.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs FILE [ARGUMENTS]');
  process.exit(2);
}

const node = setUp();

// What Node has compiled once it need not compile again: half of what a short script takes.
process.env.NODE_COMPILE_CACHE ??= join(root, '.pulse/compiled');
const command = [join(root, file), ...args];

// Where it can, the script takes the place of this process, so that signals and exit codes are its own.
if ('execve' in process && process.platform !== 'win32')
  process.execve(node, [node, ...command], process.env);

const child = spawn(node, command, { stdio: 'inherit' });
// A terminal sends Ctrl+C to both; anybody else who stops this process means the script.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`The script could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
