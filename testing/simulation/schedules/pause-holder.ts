import { isDeepStrictEqual } from 'node:util';
import { consume, type Delivery } from '../../../src/jobs/consume.ts';
import { foundingStatements } from '../scenario.ts';
import { findScenario } from '../scenarios.ts';
import { createFaultPlan, startSimProcess } from '../sim-process.ts';
import { createSimWorld, type SimWorld } from '../sim-world.ts';
import { uploadExport } from '../standard-scenario.ts';

const files = findScenario('overlap').truth[0]!.exports;
/** Longer than a reader of a source is believed to be alive (ms). */
const beyondLease = 60_001;
const maxMessages = 200;

export const ingestOf = (id: string) => ({
  v: 2,
  type: 'export.ingest',
  export_id: id,
  correlation_id: `cor_${id}`,
});

/** A world with the three overlapping exports uploaded and no message sent. */
export function createUploadedWorld(): SimWorld {
  const world = createSimWorld(1);
  for (const sql of foundingStatements(findScenario('overlap'))) world.database.query(sql);
  files.forEach(({ bytes }, i) => {
    uploadExport(world, `exp_${i}`, bytes, { send: false });
  });
  return world;
}

/** The `nth` call (from 1) of a port named `call`. */
type Place = { readonly call: string; readonly nth: number };

/** Where an ingest writes what it has found, after the batch that started it; and where it stores its first segment. */
export const ingestPlaces = {
  'the last batch': { call: 'db.batch', nth: 2 },
  'the first segment': { call: 'objects.put', nth: 1 },
} as const satisfies Record<string, Place>;

/** A process that works on one message and stops before its `nth` call named `call`; let go, it says whether its message is lost. */
async function holdAt(
  world: SimWorld,
  { call, nth }: Place,
  body: unknown,
): Promise<() => Promise<'done' | 'comes again'>> {
  let seen = 0;
  let release: () => void = () => {};
  let reached: () => void = () => {};
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  const there = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const gate = async (name: string): Promise<void> => {
    if (name !== call || ++seen < nth) return;
    reached();
    await free;
  };
  const { services } = startSimProcess(world, createFaultPlan(), { gate });
  let retried = false;
  const delivery: Delivery = {
    body,
    attempts: 1,
    ack: () => {},
    retry: () => {
      retried = true;
    },
  };
  const done = consume(services, [delivery]);
  await Promise.race([there, done.then(() => Promise.reject(new Error(`it never called ${call}`)))]);
  return async () => {
    release();
    await done;
    const waits = world.queue.some((message) => isDeepStrictEqual(message.body, body));
    return retried || waits ? 'comes again' : 'done';
  };
}

/** Everything that messages alone can do. */
async function workOff(world: SimWorld, first: unknown): Promise<void> {
  const { services } = startSimProcess(world, createFaultPlan());
  world.enqueue({ body: first });
  for (let i = 0; i < maxMessages && world.queue.length > 0; i++) {
    const { body } = world.queue.shift()!;
    const retry = (): never => {
      throw new Error(`this message should not come again: ${JSON.stringify(body)}`);
    };
    await consume(services, [{ body, attempts: 1, ack: () => {}, retry }]);
  }
}

/** What a late write could spoil. */
function stateOf({ database }: SimWorld): string {
  return [
    'SELECT * FROM weeks ORDER BY week',
    'SELECT * FROM days ORDER BY day',
    'SELECT * FROM digests ORDER BY day',
    'SELECT id, inputs_hash FROM sources',
    "SELECT owner, fence FROM leases WHERE name = 'source:src_a'",
    "SELECT status, report FROM exports WHERE id = 'exp_2'",
  ]
    .map((sql) => JSON.stringify(database.query(sql)))
    .join('\n');
}

export type Paused = {
  /** What the successor had made, and what was there after the paused process went on: the same. */
  readonly before: string;
  readonly after: string;
  /** Of the process that was paused. */
  readonly outcome: 'done' | 'comes again';
  readonly fences: readonly [number, number];
};

const fenceOf = ({ database }: SimWorld): number =>
  Number(database.query("SELECT fence FROM leases WHERE name = 'source:src_a'")[0]!['fence']);

/** Pauses the reader of the first export at a call until its lease is over and another has read the third. */
export async function pauseReader(world: SimWorld, at: keyof typeof ingestPlaces): Promise<Paused> {
  const letGo = await holdAt(world, ingestPlaces[at], ingestOf('exp_0'));
  const fence = fenceOf(world);
  world.clock.now += beyondLease;
  await workOff(world, ingestOf('exp_2'));
  const before = stateOf(world);
  const fences = [fence, fenceOf(world)] as const;
  const outcome = await letGo();
  return { before, after: stateOf(world), outcome, fences };
}

/** Pauses the digests of a week before they are written, until the week has learnt more. */
export async function pauseDigests(world: SimWorld): Promise<Pick<Paused, 'before' | 'after'>> {
  const { services } = startSimProcess(world, createFaultPlan());
  await consume(services, [{ body: ingestOf('exp_0'), attempts: 1, ack: () => {}, retry: () => {} }]);
  const next = world.queue.splice(0).map(({ body }) => body as { readonly type: string });
  const letGo = await holdAt(
    world,
    { call: 'db.batch', nth: 1 },
    next.filter(({ type }) => type === 'week.derive').at(-1),
  );
  await consume(services, [{ body: ingestOf('exp_2'), attempts: 1, ack: () => {}, retry: () => {} }]);
  const before = stateOf(world);
  await letGo();
  return { before, after: stateOf(world) };
}
