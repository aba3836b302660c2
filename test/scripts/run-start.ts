import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { areBuilt } from '../../scripts/local/keep-builds.ts';
import { projectRoot } from '../../scripts/run-command.ts';
import { renderSampleExports } from '../../scripts/sample/render-sample-exports.ts';

export type Running = {
  readonly child: ChildProcess;
  output: string;
  readonly ended: Promise<number | null>;
};

/** A machine of its own: a folder, a port, and what runs on it. */
export type StartedMachine = {
  readonly folder: string;
  readonly port: number;
  /** Runs `npm start` without its set-up and without the sample. */
  start(...args: string[]): Running;
  key(): string;
  /** What the Workers have logged; '' before they have. */
  readLog(): string;
  listExports(): Promise<{ status: string }[]>;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
};

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The bundles that the first machine of this process has built; every other finds them as a second start does. */
let built: string | undefined;

export async function openMachine(): Promise<StartedMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-start-'));
  if (built !== undefined) cpSync(built, join(folder, 'pulse/build'), { recursive: true });
  const port = await findPort();
  const running: Running[] = [];
  const key = (): string => readFileSync(join(folder, 'pulse/key'), 'utf8').trim();
  return {
    folder,
    port,
    key,
    readLog() {
      const logs = join(folder, 'pulse/log');
      if (!existsSync(logs)) return '';
      return readdirSync(logs)
        .map((name) => readFileSync(join(logs, name), 'utf8'))
        .join('');
    },
    start(...args) {
      const child = spawn('node', [join(projectRoot, 'scripts/start.ts'), '--no-sample', ...args], {
        cwd: projectRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, PORT: String(port), PULSE_FOLDER: join(folder, 'pulse') },
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
      const started: Running = { child, output: '', ended };
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          started.output += text;
        });
      }
      running.push(started);
      return started;
    },
    async listExports() {
      const response = await fetch(`http://localhost:${port}/exports`, {
        headers: { authorization: `Bearer ${key()}` },
      });
      if (response.status !== 200) throw new Error(`/exports answered ${response.status}`);
      return ((await response.json()) as { data: { status: string }[] }).data;
    },
    async close() {
      for (const { child, ended } of running) {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
        await ended;
      }
      if (built === undefined && areBuilt(join(folder, 'pulse/build')))
        built = keepBuild(join(folder, 'pulse/build'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies bundles to a folder that lasts as long as this process. */
function keepBuild(folder: string): string {
  const kept = mkdtempSync(join(tmpdir(), 'pulse-built-'));
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
  cpSync(folder, kept, { recursive: true });
  return kept;
}

/** Waits until `found` is true; a process that ends before has failed. */
export async function waitFor(process: Running, found: (output: string) => boolean): Promise<void> {
  while (!found(process.output)) {
    if (process.child.exitCode !== null) throw new Error(`it ended early:\n${process.output}`);
    await sleep(20);
  }
}

/** An invented chat of one group as a phone exports it without media. */
export function writeExport(folder: string): string {
  const rendered = renderSampleExports(1).exports.map((sample) => sample.rendered);
  const smallest = rendered.reduce((a, b) => (b.bytes.length < a.bytes.length ? b : a));
  const path = join(folder, smallest.fileName);
  writeFileSync(path, smallest.bytes);
  return path;
}
