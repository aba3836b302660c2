import { createHash } from 'node:crypto';
import type { Driver } from './driver.ts';
import type { SimWorld } from './sim-world.ts';

/** Remembers a world in which nothing is under way. @returns what brings it back, once; of several saves the newest comes first. */
export function saveWorld({
  database,
  storage,
  kv,
  queue,
  billed,
  logged,
  clock,
  random,
}: SimWorld): () => void {
  const restoreDatabase = database.save();
  const restoreObjects = storage.save();
  const entries = [...kv];
  const messages = queue.map((message) => ({ ...message }));
  const bills = [...billed];
  const [lines, now, chance] = [logged.length, clock.now, random.getState()];
  return () => {
    restoreDatabase();
    restoreObjects();
    kv.clear();
    for (const [key, value] of entries) kv.set(key, value);
    queue.splice(0, queue.length, ...messages);
    billed.splice(0, billed.length, ...bills);
    logged.length = lines;
    clock.now = now;
    random.setState(chance);
  };
}

/**
 * Hashes all that can decide how a driver goes on and how its run is checked: the rows, objects and messages, time and
 * chance, and its place in the scenario. Two drivers of one scenario with the same hash have the same future. What was
 * logged is left out: nothing reads it.
 */
export function hashFuture({ world, position, maxAttempts }: Driver): string {
  const { database, storage, kv, queue, billed, clock, random } = world;
  return createHash('sha1')
    .update(database.dump())
    .update(storage.dump())
    .update(
      JSON.stringify([[...kv].sort(), queue, billed, clock.now, random.getState(), position, maxAttempts]),
    )
    .digest('base64');
}
