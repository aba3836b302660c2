import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../run-command.ts';
import { StopError } from '../run-main.ts';

export type RunningProcess = {
  /** Ends with the exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  /** What it said so far. */
  output(): string;
  /** SIGKILL to it and all it started. */
  kill(): Promise<void>;
  /** SIGTERM, and waits. */
  stop(): Promise<void>;
};

/** Runs a script of the project as the leader of a process group of its own. */
function run(script: string, args: readonly string[], env: Readonly<Record<string, string>>): RunningProcess {
  const child: ChildProcess = spawn(process.execPath, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const signal = async (name: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    try {
      process.kill(name === 'SIGKILL' ? -child.pid! : child.pid!, name);
    } catch {
      // it has ended by itself
    }
    await ended;
  };
  return { ended, output: () => output, kill: () => signal('SIGKILL'), stop: () => signal('SIGTERM') };
}

/** A port that nobody listens on right now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** `npm start` without the sample; resolves when it says that it is ready. Throws a StopError when it does not come up. */
export async function startServer(folder: string, port: number): Promise<RunningProcess> {
  const server = run('scripts/start.ts', ['--no-sample'], { PULSE_FOLDER: folder, PORT: String(port) });
  let over = false;
  void server.ended.then(() => {
    over = true;
  });
  for (let wait = 0; wait < 1200; wait++) {
    if (server.output().includes('Press Ctrl+C to stop.')) return server;
    if (over) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await server.kill();
  throw new StopError(`The server did not start:\n${server.output()}`);
}

/** `pulse upload FILE --no-wait`, remembering its uploads in `folder`. */
export function startClient(
  path: string,
  to: { readonly url: string; readonly key: string; readonly folder: string },
): RunningProcess {
  const target = ['--community', 'crash-test', '--source', 'Crash test', '--url', to.url, '--key', to.key];
  return run('clients/cli/src/main.ts', ['upload', path, ...target, '--no-wait'], {
    PULSE_FOLDER: to.folder,
  });
}
