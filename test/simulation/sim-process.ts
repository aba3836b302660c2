import { PulseError } from '../../src/core/errors.ts';
import type { Services } from '../../src/services.ts';
import { openDb } from '../../src/storage/db.ts';
import type { SimWorld } from './sim-world.ts';

export type FaultMode = 'fail-before' | 'fail-after' | 'crash';

/** One fault: at the `at`-th call of a port, counted over all processes from 0. */
export type Fault = { readonly at: number; readonly mode: FaultMode };

/** Counts port calls over the life of a world and decides which one goes wrong. */
export type FaultPlan = { calls: number; readonly faults: readonly Fault[]; readonly trace: string[] };

export type SimProcess = { readonly services: Services; isDead(): boolean };

/** The process is gone; nothing it still tries has an effect. */
class ProcessGone extends Error {}

/**
 * One life of the Worker: the product's services over the world, every call counted and open to faults. `crash` takes
 * effect after the call (the worst moment) and from then on nothing this process does reaches the world.
 */
export function startSimProcess(world: SimWorld, plan: FaultPlan): SimProcess {
  let dead = false;

  const call = async <T>(name: string, effect: () => Promise<T>): Promise<T> => {
    if (dead) throw new ProcessGone(name);
    const number = plan.calls++;
    plan.trace.push(name);
    const mode = plan.faults.find(({ at }) => at === number)?.mode;
    if (mode === 'fail-before') throw failed(name);
    const result = await effect();
    if (mode === 'fail-after') throw failed(name);
    if (mode === 'crash') {
      dead = true;
      throw new ProcessGone(name);
    }
    return result;
  };

  const { objects } = world.storage;
  const clock = { now: () => world.clock.now };
  const db = openDb(watchDatabase(world.database.d1, call), clock, () => {});
  const services: Services = {
    db,
    objects: watchMethods('objects', objects, call),
    kv: {
      get: (key) => call('kv.get', async () => world.kv.get(key) ?? null),
      put: (key, value) => call('kv.put', async () => void world.kv.set(key, value)),
      delete: (key) => call('kv.delete', async () => void world.kv.delete(key)),
    },
    sender: {
      send: (messages) =>
        call('queue.send', async () => {
          for (const message of messages) world.enqueue(message);
        }),
    },
    cache: { match: async () => null, put: async () => {}, delete: async () => {} },
    text: {
      identity: world.text.identity,
      summarise: (request) => call('text.summarise', () => world.text.summarise(request)),
    },
    log: { info() {}, warn() {}, error() {} },
    clock,
    random: (length) => world.random(length),
    config: { uploadPartSize: 5 * 1024 * 1024, publicOrigins: [] },
  };
  return { services, isDead: () => dead };
}

const failed = (name: string): Error =>
  name.startsWith('text.')
    ? new PulseError('model_unavailable', 'The model did not answer.')
    : new PulseError('storage_unavailable', `${name}: Network connection lost.`);

type Call = <T>(name: string, effect: () => Promise<T>) => Promise<T>;

/** Every method of a port as a counted call. */
function watchMethods<Port extends object>(name: string, port: Port, call: Call): Port {
  const watched: Record<string, unknown> = {};
  for (const [method, run] of Object.entries(port) as [string, (...args: unknown[]) => Promise<unknown>][]) {
    watched[method] = (...args: unknown[]) => call(`${name}.${method}`, () => run(...args));
  }
  return watched as Port;
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
