import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the project. */
export const projectRoot = join(import.meta.dirname, '..');

export type CommandResult = {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  /** Both streams in the order they came. */
  readonly output: string;
  readonly seconds: number;
};

const quiet = { WRANGLER_SEND_METRICS: 'false', REDOCLY_TELEMETRY: 'off', NO_UPDATE_NOTIFIER: '1' };

/** Runs a command of node_modules/.bin in the project and collects what it says. Rejects only when it cannot start. */
export function runCommand(
  command: string,
  args: readonly string[],
  cwd = projectRoot,
): Promise<CommandResult> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...quiet,
        PATH: `${join(projectRoot, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`,
      },
      shell: process.platform === 'win32',
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout, output, seconds: (performance.now() - startedAt) / 1000 }),
    );
  });
}

/** Runs a command with the terminal as its own; its exit code, 1 after a signal. */
export function runInTerminal(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...quiet },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
