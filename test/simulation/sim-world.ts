import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import type { OutgoingMessage } from '../../src/ports/sender.ts';
import { createSeededRandom } from '../harness/seeded-random.ts';
import { createSimDatabase } from './sim-database.ts';
import { createSimObjects } from './sim-objects.ts';

export type QueuedMessage = {
  readonly id: number;
  readonly body: unknown;
  attempts: number;
  visibleAt: number;
};

/** What outlives any process: the database, the objects, the queue, and time. */
export type SimWorld = ReturnType<typeof createSimWorld>;

const startOfTime = Date.UTC(2026, 10, 16, 8);

export function createSimWorld(seed: number) {
  const database = createSimDatabase();
  const storage = createSimObjects();
  const kv = new Map<string, string>();
  const queue: QueuedMessage[] = [];
  let nextMessage = 0;
  return {
    database,
    storage,
    kv,
    queue,
    text: createEmbeddedTextModel(),
    clock: { now: startOfTime },
    random: createSeededRandom(seed),
    enqueue(message: OutgoingMessage): void {
      const visibleAt = this.clock.now + (message.delaySeconds ?? 0) * 1000;
      queue.push({ id: nextMessage++, body: structuredClone(message.body), attempts: 0, visibleAt });
    },
    close: () => database.close(),
  };
}
