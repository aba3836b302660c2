import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import type { Log, LogFields } from '../../src/ports/log.ts';
import type { OutgoingMessage } from '../../src/ports/queue-producer.ts';
import { createSeededRandom } from '../harness/seeded-random.ts';
import type { Budget } from './budget.ts';
import { createSimDatabase } from './sim-database.ts';
import { pricedMediaModels } from './sim-media-models.ts';
import { createSimObjects } from './sim-objects.ts';
import { pricedTextModel, simTextModel } from './sim-text-model.ts';

/** Which kind of process sent a message. */
export type Origin = 'client' | 'cron' | 'job';

export type QueuedMessage = {
  readonly origin: Origin;
  readonly body: unknown;
  attempts: number;
  visibleAt: number;
};

/** What outlives any process: the database, the objects, the queue, the log, and time. */
export type SimWorld = ReturnType<typeof createSimWorld>;

const startOfTime = Date.UTC(2026, 10, 16, 8);

/** A call that a provider will send a bill for. */
export type Billed = { readonly at: number; readonly microUsd: number };

export function createSimWorld(seed: number, { budget }: { readonly budget?: Budget } = {}) {
  const queue: QueuedMessage[] = [];
  const logged: string[] = [];
  return {
    database: createSimDatabase(),
    storage: createSimObjects(),
    kv: new Map<string, string>(),
    queue,
    text: budget?.kind === 'text' ? pricedTextModel : simTextModel,
    /** Without a budget for pictures nothing looks at them. */
    media: budget?.kind === 'image' ? pricedMediaModels : noMediaModels,
    billed: [] as Billed[],
    /** Every log line as it would be written. */
    logged,
    log: createRecordingLog(logged),
    clock: { now: budget?.startsAt ?? startOfTime },
    random: createSeededRandom(seed),
    enqueue(
      { body, delaySeconds = 0 }: OutgoingMessage,
      { attempts = 0, origin = 'client' }: { attempts?: number; origin?: Origin } = {},
    ): void {
      const visibleAt = this.clock.now + delaySeconds * 1000;
      queue.push({ origin, body: structuredClone(body), attempts, visibleAt });
    },
    close(): void {
      this.database.close();
    },
  };
}

function createRecordingLog(lines: string[]): Log {
  const write = (event: string, fields: LogFields = {}): void => {
    lines.push(JSON.stringify({ event, ...fields }));
  };
  return {
    info: write,
    warn: write,
    error: (event, thrown, fields) => write(event, { ...fields, error: describe(thrown) }),
  };
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return `${thrown.name}: ${thrown.message}${thrown.cause === undefined ? '' : `, because ${describe(thrown.cause)}`}`;
}
