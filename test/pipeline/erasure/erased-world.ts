import { gunzipSync } from 'node:zlib';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { runCron } from '../../../src/jobs/cron.ts';
import { applyErasures } from '../../../src/jobs/tasks/apply-erasures.ts';
import { hashNameAndWords } from '../../../src/pipeline/erasure/erased-names.ts';
import { keepTombstones } from '../../../src/pipeline/erasure/keep-tombstones.ts';
import type { ErasureMode } from '../../../src/pipeline/segments/format/erased-name.ts';
import { addTombstones } from '../../../src/storage/repositories/erasures.ts';
import { dumpWorld } from '../../../testing/simulation/dump-world.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { createFaultPlan, startSimProcess } from '../../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';

export const hourMs = 3_600_000;
const key = 'a-secret-of-this-test';
export const chat = inventChat(11);
/** Who wrote most: there is most to be found of them. */
export const [person] = [...Map.groupBy(chat.messages, ({ person }) => person)].sort(
  (a, b) => b[1].length - a[1].length,
)[0]!;
const android = createPhone({ seed: 3, style: 'android-en-gb', people: chat.people });
const ios = createPhone({ seed: 8, style: 'ios-de', people: chat.people });
export const names = [android, ios].map((phone) => phone.labels.get(person!)!);
export const uploads = {
  android: renderExport(chat, android, { media: 'attached' }).bytes,
  ios: renderExport(chat, ios, { media: 'attached' }).bytes,
  early: renderExport(chat, android, { media: 'omitted', toDay: '2026-11-04' }).bytes,
};

/** What only this person wrote. */
const others = chat.messages.filter((message) => message.person !== person);
export const texts = chat.messages
  .filter((message) => message.person === person && message.text.length >= 12)
  .map(({ text }) => text.slice(0, 30))
  .filter((text) => !/[\u2068@\n]/.test(text) && !others.some((message) => message.text.includes(text)));

export type Step = keyof typeof uploads | 'erase';

export async function tick(world: SimWorld): Promise<void> {
  const { services } = startSimProcess(world, createFaultPlan());
  await applyErasures(services, { shouldContinue: async () => true });
  await runCron(services, '*/15 * * * *');
  await runWorld(world, createFaultPlan());
}

/** Erases the bearer of these names, now or with the next tick; with no names only what is kept is applied. */
export async function erase(
  world: SimWorld,
  mode: ErasureMode,
  displayNames: readonly string[],
  { apply = true } = {},
): Promise<void> {
  const { services } = startSimProcess(world, createFaultPlan());
  const tombstones = displayNames.flatMap((name) =>
    hashNameAndWords(key, name).map((tombstone) => ({ ...tombstone, mode })),
  );
  if (tombstones.length > 0) {
    await services.db.batch(addTombstones({ communityId: 'com_a', key, tombstones, now: world.clock.now }));
    await keepTombstones(services, 'com_a', key);
  }
  if (apply) await tick(world);
}

export async function play(steps: readonly Step[], mode: ErasureMode): Promise<SimWorld> {
  const world = createSimWorld(1);
  foundCommunity(world);
  for (const [i, step] of steps.entries()) {
    world.clock.now += hourMs;
    if (step === 'erase') await erase(world, mode, [names[0]!]);
    else {
      uploadExport(world, `exp_${i}_${step}`, uploads[step]);
      await runWorld(world, createFaultPlan());
    }
  }
  await tick(world);
  // raw files of uploads after the erasure go like all others
  world.clock.now += 200 * hourMs;
  await tick(world);
  await tick(world);
  return world;
}

/** Everything that is kept anywhere but in backups, as text. */
export function readEverything(world: SimWorld): string {
  const tables = world.database.query("SELECT name FROM sqlite_master WHERE type = 'table'");
  const rows = tables.map(({ name }) => JSON.stringify(world.database.query(`SELECT * FROM "${name}"`)));
  const objects = [...world.storage.stored].map(([path, { bytes }]) => {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return `${path} ${Buffer.from(packed ? gunzipSync(bytes) : bytes).toString()}`;
  });
  return [...rows, ...objects, ...world.kv.values(), ...world.logged].join('\n');
}

export const found = (world: SimWorld, wanted: readonly string[]): string[] => {
  const everything = readEverything(world);
  return wanted.filter(
    (text) => everything.includes(text) || everything.includes(JSON.stringify(text).slice(1, -1)),
  );
};

/** Only what is known, not what it came from. */
export const knowledge = (world: SimWorld): string =>
  dumpWorld(world)
    .split('\n')
    .filter((line) => !/^(?:exports|attachments|coverage) |^object (?:raw|erasures)\//.test(line))
    .concat(
      world.database
        .query('SELECT name_hash, kind, mode FROM tombstones ORDER BY name_hash')
        .map((row) => JSON.stringify(row)),
    )
    .join('\n');
