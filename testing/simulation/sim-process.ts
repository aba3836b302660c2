import { PulseError } from '../../src/core/errors.ts';
import type {
  ImageRequest,
  MediaModel,
  MediaModels,
  TextModel,
  Unsupported,
} from '../../src/ports/models.ts';
import type { ObjectBody, ObjectStore } from '../../src/ports/objects.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import { limitTextModel } from '../../src/quota/limit-text-model.ts';
import type { QuotaServices } from '../../src/quota/reserve.ts';
import { cachedReads } from '../../src/routers/cached-reads.ts';
import type { Services } from '../../src/services.ts';
import { openDb } from '../../src/storage/db.ts';
import { priceOfLook } from './sim-media-models.ts';
import { billOf } from './sim-text-model.ts';
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

export type ProcessOptions = {
  readonly origin?: Origin;
  readonly gate?: Gate | undefined;
  /** Shared by what runs at the same time in one process: it dies together. */
  readonly life?: { dead: boolean };
  /** Called before each port call. */
  readonly onCall?: () => void;
};

/** One life of the Worker: the product's services over the world, every call counted and open to faults. */
export function startSimProcess(
  world: SimWorld,
  plan: FaultPlan,
  { origin = 'job', gate, life = { dead: false }, onCall }: ProcessOptions = {},
): SimProcess {
  const call: Call = async (name, effect, spoil) => {
    if (life.dead) throw new ProcessGone(name);
    if (gate !== undefined) await gate(name);
    // while this waited for its turn, what runs beside it may have died and taken it along
    if (life.dead) throw new ProcessGone(name);
    onCall?.();
    const number = plan.calls++;
    plan.trace.push(name);
    const mode = plan.faults.find(({ at }) => at === number)?.mode;
    if (mode === undefined) return effect();
    if (mode === 'fail-before') throw failed(name);
    const result = await effect();
    if (mode === 'refuse' && name === 'objects.put') return null as typeof result;
    if (mode === 'crash') {
      life.dead = true;
      throw new ProcessGone(name);
    }
    if (mode === 'fail-after' || spoil === undefined) throw failed(name);
    return spoil(mode, result);
  };

  const clock = { now: () => world.clock.now };
  const metered: QuotaServices = {
    db: openDb(watchDatabase(world.database.d1, call), clock, () => {}),
    kv: {
      get: (key) => call('kv.get', async () => world.kv.get(key) ?? null),
      put: (key, value) => call('kv.put', async () => void world.kv.set(key, value)),
      delete: (key) => call('kv.delete', async () => void world.kv.delete(key)),
    },
    clock,
    random: (length) => world.random(length),
  };
  const services: Services = {
    ...metered,
    objects: watchObjects(world.storage.objects, call),
    producer: {
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
    cachedReads,
    text: watchTextModel(world, call, { ...metered, isDead: () => life.dead }),
    media: watchMediaModels(world, call, { ...metered, isDead: () => life.dead }),
    log: world.log,
    config: {
      uploadPartSize: 5 * 1024 * 1024,
      maxCommunityBytes: 50 * 1024 ** 3,
      publicOrigins: ['https://pulse.example'],
    },
  };
  return { services, isDead: () => life.dead };
}

const failed = (name: string): Error =>
  /^(?:text|media)\./.test(name)
    ? new PulseError('model_unavailable', 'The model did not answer.')
    : new Error(`${name}: Network connection lost.`);

/** The model of a world; one that costs money is behind the product's own guards, and what it asks for is on the bill. */
function watchTextModel(
  { text, billed, clock }: SimWorld,
  call: Call,
  services: QuotaServices & { isDead(): boolean },
): TextModel {
  const { identity, prices } = text;
  const summarise: TextModel['summarise'] = async (request) => {
    const bill = { at: clock.now, microUsd: prices === undefined ? 0 : billOf(request) };
    try {
      return await call('text.summarise', () => {
        billed.push(bill);
        return text.summarise(request);
      });
    } catch (thrown) {
      // a call that failed is not on the bill; a process that died does not know how its call ended
      if (!services.isDead() && billed.includes(bill)) billed.splice(billed.indexOf(bill), 1);
      throw thrown;
    }
  };
  if (prices === undefined) return { identity, summarise };
  return limitTextModel({ identity, prices, summarise }, services, unlimited);
}

/** Models that look at pictures and films, behind the product's own guards; what they ask for is on the bill. */
function watchMediaModels(
  { media, billed, clock }: SimWorld,
  call: Call,
  services: QuotaServices & { isDead(): boolean },
): MediaModels {
  const watch = <Request extends ImageRequest, Result>(
    model: MediaModel<Request, Result> | Unsupported,
  ): MediaModel<Request, Result> | Unsupported => {
    if ('unsupported' in model) return model;
    return {
      ...model,
      async run(request) {
        const bill = { at: clock.now, microUsd: priceOfLook };
        try {
          return await call('media.ask', () => {
            billed.push(bill);
            return model.run(request);
          });
        } catch (thrown) {
          if (!services.isDead() && billed.includes(bill)) billed.splice(billed.indexOf(bill), 1);
          throw thrown;
        }
      },
    };
  };
  const { classifier, detector, captioner, frames } = media;
  return limitMediaModels(
    {
      ...media,
      classifier: watch(classifier),
      detector: watch(detector),
      captioner: watch(captioner),
      frames: watch(frames),
    },
    services,
    unlimited,
  );
}

/** Time stands still while a message is worked on, so a bucket would never fill. */
const unlimited = { burst: 100_000, perSecond: 1000 };

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
    getRange: (key, offset, length, room) =>
      call(
        'objects.getRange',
        () => getRange(key, offset, length, room),
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
