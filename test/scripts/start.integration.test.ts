import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMachine, type StartedMachine, waitFor, writeExport } from './run-start.ts';

let machine: StartedMachine;
beforeEach(async () => {
  machine = await openMachine();
});
afterEach(() => machine.close());

it('ingests an export, prints its summary, keeps its key, and knows the file the second time', async () => {
  const path = writeExport(machine.folder);
  const first = machine.start(path, '--once');
  expect(await first.ended, first.output).toBe(0);
  expect(first.output).toMatch(
    /^My community, \d{4}-W\d\d \(.* days known\)\n\n.*messages by \d+ people\.$/m,
  );
  expect(first.output).toMatch(
    /\nStill waiting\n {2}.*“.+” — \S.*, Hafenwerkstatt Nachbarn {2}\[hafenwerkstatt-nachbarn\/2026-W46\/[\s\S]+\nWorth reading\n {2}\S.* — Hafenwerkstatt Nachbarn, \d+ people, \d+ messages, (?:answered|settled)\n {4}“.+” → “.+”/,
  );
  expect(first.output).toMatch(/most active: \S+/);
  expect(first.output).toContain(`http://localhost:${machine.port}/inside/open?code=`);
  expect(first.output).toContain(`${machine.key()}  (made just now`);
  expect(statSync(join(machine.folder, 'pulse/key')).mode & 0o777).toBe(0o600);

  const second = machine.start(path, '--once');
  expect(await second.ended, second.output).toBe(0);
  expect(second.output).toContain('the same file as');
  expect(second.output).not.toContain('Building both Workers');
  expect(second.output).not.toContain(machine.key());
}, 180_000);

it('goes on after kill -9 in the middle of an export, and takes files while it runs', async () => {
  const first = machine.start(writeExport(machine.folder));
  await waitFor(
    first,
    (output) => output.includes('Waiting to be processed') || output.includes('Reading the chat'),
  );
  first.child.kill('SIGKILL');
  await first.ended;

  const second = machine.start();
  await waitFor(second, (output) => output.includes('Press Ctrl+C'));
  let statuses: string[] = [];
  for (let tries = 0; tries < 900 && statuses[0] !== 'completed'; tries++) {
    await sleep(100);
    statuses = (await machine.listExports()).map(({ status }) => status);
  }
  expect(statuses, machine.readLog()).toEqual(['completed']);

  // a third one, with a file, finds the second at work and hands the file over
  const broken = join(machine.folder, 'WhatsApp Chat with Nobody.zip');
  writeFileSync(broken, 'this is no archive and no chat');
  const third = machine.start(broken);
  expect(await third.ended, third.output).toBe(1);
  expect(third.output).toContain(`already running on port ${machine.port}`);
  expect(third.output).toMatch(/\((zip|chat)_\w+\)/);

  second.child.kill('SIGTERM');
  expect(await second.ended, second.output).toBe(0);
}, 180_000);
