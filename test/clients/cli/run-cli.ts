import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const cliPath = join(import.meta.dirname, '../../../clients/cli/src/main.ts');

export type CliRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type CliOptions = {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Given the child as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
};

/** Runs the CLI as a process of its own, with nothing of this machine in its environment. */
export function runCli(args: readonly string[], { cwd, env = {}, onStart }: CliOptions): Promise<CliRun> {
  const child = spawn(process.execPath, [cliPath, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', PULSE_FOLDER: join(cwd, '.pulse'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  onStart?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
