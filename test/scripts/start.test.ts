import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { renderSampleExports } from '../../scripts/sample/render-sample-exports.ts';

// Each start bundles two Workers; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let port: number;
let running: Running[] = [];

type Running = { readonly child: ChildProcess; output: string; readonly ended: Promise<number | null> };

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulse-start-'));
  port = await findPort();
});
afterEach(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): Running {
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
}

/** Waits until `found` is true of what the process has said; a process that ends before has failed. */
async function waitFor(process: Running, found: (output: string) => boolean): Promise<void> {
  while (!found(process.output)) {
    if (process.child.exitCode !== null) throw new Error(`it ended early:\n${process.output}`);
    await sleep(50);
  }
}

/** An invented chat of one group as a phone exports it without media. */
function writeExport(): string {
  const rendered = renderSampleExports(1).exports.map((sample) => sample.rendered);
  const smallest = rendered.reduce((a, b) => (b.bytes.length < a.bytes.length ? b : a));
  const path = join(folder, smallest.fileName);
  writeFileSync(path, smallest.bytes);
  return path;
}

const key = (): string => readFileSync(join(folder, 'pulse/key'), 'utf8').trim();

async function listExports(): Promise<{ status: string }[]> {
  const response = await fetch(`http://localhost:${port}/exports`, {
    headers: { authorization: `Bearer ${key()}` },
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: { status: string }[] }).data;
}

it('ingests an export, prints its summary, keeps its key, and knows the file the second time', async () => {
  const path = writeExport();
  const first = start(path, '--once');
  expect(await first.ended, first.output).toBe(0);
  expect(first.output).toMatch(/Summary of \d{4}-W\d\d:\n {2}\S/);
  expect(first.output).toContain(`${key()}  (made just now`);
  expect(statSync(join(folder, 'pulse/key')).mode & 0o777).toBe(0o600);

  const second = start(path, '--once');
  expect(await second.ended, second.output).toBe(0);
  expect(second.output).toContain('the same file as');
  expect(second.output).not.toContain(key());
});

it('goes on after kill -9 in the middle of an export, and takes files while it runs', async () => {
  const first = start(writeExport());
  await waitFor(
    first,
    (output) => output.includes('Waiting to be processed') || output.includes('Reading the chat'),
  );
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start();
  await waitFor(second, (output) => output.includes('Press Ctrl+C'));
  let statuses: string[] = [];
  for (let tries = 0; tries < 200 && statuses[0] !== 'completed'; tries++) {
    await sleep(100);
    statuses = (await listExports()).map(({ status }) => status);
  }
  expect(statuses).toEqual(['completed']);

  // a third one, with a file, finds the second at work and hands the file over
  const broken = join(folder, 'WhatsApp Chat with Nobody.zip');
  writeFileSync(broken, 'this is no archive and no chat');
  const third = start(broken);
  expect(await third.ended, third.output).toBe(1);
  expect(third.output).toContain(`running on port ${port} already`);
  expect(third.output).toMatch(/\((zip|chat)_\w+\)/);

  second.child.kill('SIGTERM');
  expect(await second.ended, second.output).toBe(0);
});
