import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openMachine, type StartedMachine, waitFor, writeExport } from './run-start.ts';

/** How far processing must have come before the process is killed: jobs of a kind that its log tells of. */
type KillPoint = { readonly name: string; readonly job: string | null; readonly count: number };

const killPoints: readonly KillPoint[] = [
  { name: 'right after the upload', job: null, count: 0 },
  { name: 'when the chat was merged', job: 'export.ingest', count: 1 },
  { name: 'among the first weeks', job: 'week.derive', count: 2 },
  { name: 'among the last weeks', job: 'week.derive', count: 4 },
  { name: 'when the pulse is being published', job: 'week.derive', count: 5 },
];

/** A published community with five weeks has more to show (characters). */
const shortest = 8_000;

const countJobs = (machine: StartedMachine, job: string): number =>
  machine
    .readLog()
    .split('"event":"job.done"')
    .filter((line) => line.includes(`"type":"${job}"`)).length;

async function waitUntilProcessed(machine: StartedMachine): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if ((await machine.listExports()).every(({ status }) => status === 'completed')) return;
    await sleep(100);
  }
  throw new Error(`the export was not processed within two minutes:\n${machine.readLog()}`);
}

/** An own file goes to a community that nobody else sees; its admin opens it. */
async function publishCommunities({ port, key }: StartedMachine): Promise<void> {
  const headers = { authorization: `Bearer ${key()}`, 'content-type': 'application/json' };
  const communities = `http://localhost:${port}/api/communities`;
  const { data } = (await (await fetch(communities, { headers })).json()) as { data: { slug: string }[] };
  for (const { slug } of data) {
    const published = await fetch(`${communities}/${slug}/publication`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ policy: 'themes' }),
    });
    expect(published.status).toBe(200);
  }
}

/** Everything the public sees, as text. */
async function readPublic({ port }: StartedMachine): Promise<string> {
  const paths = [
    '/pulse.json',
    '/pulse/history.json?limit=100',
    '/pulse/daily.json?limit=100',
    '/pulse/concepts.json',
  ];
  const bodies = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(`http://localhost:${port}${path}`);
      expect(response.status).toBe(200);
      return response.text();
    }),
  );
  return bodies.join('\n');
}

/**
 * Publishes the community and reads until the public sees what is wanted; a job makes that from what was processed. After a
 * minute, what is there then. The text that every other must equal is one that has come to rest.
 */
async function readOncePublished(machine: StartedMachine, wanted: string | null): Promise<string> {
  await publishCommunities(machine);
  let text = '';
  for (let tries = 0; tries < 120; tries++) {
    const before = text;
    text = await readPublic(machine);
    if (wanted === null ? text === before && text.length > shortest : text === wanted) return text;
    await sleep(500);
  }
  return text;
}

async function process(point: KillPoint | null, wanted: string | null): Promise<string> {
  const machine = await openMachine();
  try {
    let running = machine.start(writeExport(machine.folder));
    if (point !== null) {
      const { job, count } = point;
      await waitFor(running, (output) =>
        job === null ? output.includes('Waiting to be processed') : countJobs(machine, job) >= count,
      );
      running.child.kill('SIGKILL');
      await running.ended;
      running = machine.start();
    }
    await waitFor(running, (output) => output.includes('Press Ctrl+C'));
    await waitUntilProcessed(machine);
    return await readOncePublished(machine, wanted);
  } finally {
    await machine.close();
  }
}

it('ends in the state of an undisturbed run after kill -9 at any of five points', async () => {
  const undisturbed = await process(null, null);
  expect(undisturbed.length).toBeGreaterThan(shortest);
  for (const point of killPoints) expect(await process(point, undisturbed), point.name).toBe(undisturbed);
}, 600_000);
