import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import { PulseError } from '../../src/core/errors.ts';
import type { ObjectBody, ObjectStore } from '../../src/ports/objects.ts';
import type { Services } from '../../src/services.ts';
import { openDb } from '../../src/storage/db.ts';
import type { Origin, SimWorld } from './sim-world.ts';

/**
 * What goes wrong at a call. `crash` takes effect after the call, the worst moment, and from then on nothing this
 * process does reaches the world. The last three are object storage's own: fewer bytes than asked for (a whole object
 * breaks off with an error), an etag that no longer is the object's, a conditional write whose answer was lost and whose
 * repetition was refused. Where they do not apply they fail after the effect.
 */
export type FaultMode = 'fail-before' | 'fail-after' | 'crash' | 'short' | 'stale' | 'refuse';

/** One fault: at the `at`-th call of a port, counted over all processes from 0. */
export type Fault = { readonly at: number; readonly mode: FaultMode };

/** Counts port calls over the life of a world and decides which one goes wrong. */
export type FaultPlan = { calls: number; readonly faults: readonly Fault[]; readonly trace: string[] };

export function createFaultPlan(faults: readonly Fault[] = []): FaultPlan {
  return { calls: 0, faults, trace: [] };
}

export type SimProcess = { readonly services: Services; isDead(): boolean };

/** Held at every port call until it is this process's turn. */
export type Gate = (call: string) => Promise<void>;

/** The process is gone; nothing it still tries has an effect. */
class ProcessGone extends Error {}

type Spoil<T> = (mode: FaultMode, result: T) => T;
type Call = <T>(name: string, effect: () => Promise<T>, spoil?: Spoil<T>) => Promise<T>;

/** One life of the Worker: the product's services over the world, every call counted and open to faults. */
export function startSimProcess(
  world: SimWorld,
  plan: FaultPlan,
  { origin = 'job', gate }: { origin?: Origin; gate?: Gate | undefined } = {},
): SimProcess {
  let dead = false;

  const call: Call = async (name, effect, spoil) => {
    if (dead) throw new ProcessGone(name);
    if (gate !== undefined) await gate(name);
    const number = plan.calls++;
    plan.trace.push(name);
    const mode = plan.faults.find(({ at }) => at === number)?.mode;
    if (mode === undefined) return effect();
    if (mode === 'fail-before') throw failed(name);
    const result = await effect();
    if (mode === 'refuse' && name === 'objects.put') return null as typeof result;
    if (mode === 'crash') {
      dead = true;
      throw new ProcessGone(name);
    }
    if (mode === 'fail-after' || spoil === undefined) throw failed(name);
    return spoil(mode, result);
  };

  const clock = { now: () => world.clock.now };
  const services: Services = {
    db: openDb(watchDatabase(world.database.d1, call), clock, () => {}),
    objects: watchObjects(world.storage.objects, call),
    kv: {
      get: (key) => call('kv.get', async () => world.kv.get(key) ?? null),
      put: (key, value) => call('kv.put', async () => void world.kv.set(key, value)),
      delete: (key) => call('kv.delete', async () => void world.kv.delete(key)),
    },
    sender: {
      send: (messages) =>
        call('queue.send', async () => {
          for (const message of messages) world.enqueue(message, { origin });
        }),
    },
    cache: {
      match: async () => null,
      put: async () => {},
      delete: (url) => call('cache.delete', async () => void url),
    },
    text: {
      identity: world.text.identity,
      summarise: (request) => call('text.summarise', () => world.text.summarise(request)),
    },
    media: noMediaModels,
    log: world.log,
    clock,
    random: (length) => world.random(length),
    config: {
      uploadPartSize: 5 * 1024 * 1024,
      maxCommunityBytes: 50 * 1024 ** 3,
      publicOrigins: ['https://pulse.example'],
    },
  };
  return { services, isDead: () => dead };
}

const failed = (name: string): Error =>
  name.startsWith('text.')
    ? new PulseError('model_unavailable', 'The model did not answer.')
    : new Error(`${name}: Network connection lost.`);

function watchObjects(objects: ObjectStore, call: Call): ObjectStore {
  const watched: Record<string, unknown> = {};
  for (const [method, run] of Object.entries(objects) as [
    string,
    (...args: unknown[]) => Promise<unknown>,
  ][]) {
    watched[method] = (...args: unknown[]) => call(`objects.${method}`, () => run(...args));
  }
  const { get, getRange } = objects;
  return {
    ...(watched as ObjectStore),
    get: (key) => call('objects.get', () => get(key), spoilBody),
    getRange: (key, offset, length) =>
      call(
        'objects.getRange',
        () => getRange(key, offset, length),
        (mode, bytes) => {
          if (mode !== 'short' || bytes === null) throw failed('objects.getRange');
          return bytes.slice(0, bytes.length >> 1);
        },
      ),
    put: (key, bytes, condition) =>
      condition === undefined
        ? call('objects.put (always)', () => objects.put(key, bytes))
        : call('objects.put', () => objects.put(key, bytes, condition)),
  };
}

function spoilBody(mode: FaultMode, body: ObjectBody | null): ObjectBody | null {
  if (mode !== 'stale' || body === null) throw failed('objects.get');
  return { ...body, etag: `${body.etag}-before` };
}

function watchDatabase(d1: D1Database, call: Call): D1Database {
  type Statement = D1PreparedStatement & { readonly sql: string };
  const watch = (statement: Statement): D1PreparedStatement =>
    ({
      ...statement,
      bind: (...values: unknown[]) => watch(statement.bind(...values) as Statement),
      all: () => call('db.all', () => statement.all()),
    }) as unknown as D1PreparedStatement;
  return {
    prepare: (sql: string) => watch(d1.prepare(sql) as Statement),
    batch: (statements: D1PreparedStatement[]) => call('db.batch', () => d1.batch(statements)),
  } as unknown as D1Database;
}
