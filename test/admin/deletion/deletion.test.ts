import { afterEach, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { deleteCommunity } from '../../../src/admin/deletion/delete-community.ts';
import { deleteExport, previewExportDeletion } from '../../../src/admin/deletion/delete-export.ts';
import { deleteSource } from '../../../src/admin/deletion/delete-source.ts';
import { planSourceDeletion } from '../../../src/admin/deletion/plan-deletion.ts';
import type { Actor } from '../../../src/auth/actor.ts';
import { applyErasures } from '../../../src/jobs/tasks/apply-erasures.ts';
import { replayTombstones } from '../../../src/jobs/tasks/replay-tombstones.ts';
import type { Services } from '../../../src/services.ts';
import { markEverySource } from '../../../src/storage/repositories/erasures.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { saveWorld } from '../../../testing/simulation/save-world.ts';
import { createFaultPlan, startSimProcess } from '../../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';
import { found, hourMs, readEverything, tick } from '../../pipeline/erasure/erased-world.ts';

hashAtOnce();

const actor: Actor = { id: 'key_admin', name: 'Operations', communityId: null, scopes: ['admin'] };
const origin = 'http://pulse.test';
const places = [
  { communityId: 'com_a', sourceId: 'src_a', chat: inventChat(11) },
  { communityId: 'com_a', sourceId: 'src_b', chat: inventChat(12, 'garden') },
  { communityId: 'com_b', sourceId: 'src_c', chat: inventChat(13, 'choir') },
];
const files = places.map(({ chat }) => {
  const phone = createPhone({ seed: 3, style: 'android-en-gb', people: chat.people });
  return renderExport(chat, phone, { media: 'attached' }).bytes;
});
/** What only the chat of one place has. */
const textsOf = places.map(({ chat }) =>
  chat.messages
    .filter(({ text }) => text.length >= 14 && !/[\u2068@\n]/.test(text))
    .map(({ text }) => text.slice(0, 40))
    .filter((text) =>
      places.every(
        (other) => other.chat === chat || other.chat.messages.every((one) => !one.text.includes(text)),
      ),
    )
    .slice(0, 40),
);

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

async function openWorld(): Promise<{ world: SimWorld; services: Services; there: readonly string[][] }> {
  const world = createSimWorld(1);
  worlds.push(world);
  foundCommunity(world);
  const { now } = world.clock;
  world.database.query(`INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
    VALUES ('com_b', 'orchard', 'Orchard', 'Europe/Lisbon', 'en', 'themes', ${now}, ${now})`);
  for (const [id, community, slug, number] of [
    ['src_b', 'com_a', 'garden', 2],
    ['src_c', 'com_b', 'choir', 1],
  ] as const)
    world.database.query(`INSERT INTO sources (id, community_id, slug, name, public_number, created_at, updated_at)
      VALUES ('${id}', '${community}', '${slug}', '${slug}', ${number}, ${now}, ${now})`);
  for (const community of ['com_a', 'com_b'])
    world.database.query(`INSERT INTO api_keys (id, prefix, name, secret_hash, scopes, community_id, created_at)
      VALUES ('key_${community}', 'prefix_${community}', 'phone', 'hash', '["upload"]', '${community}', ${now})`);
  for (const [i, place] of places.entries()) {
    uploadExport(world, `exp_${i}`, files[i]!, place);
    await runWorld(world, createFaultPlan());
  }
  const there = textsOf.map((texts) => found(world, texts));
  for (const texts of there) expect(texts.length).toBeGreaterThan(10);
  return { world, services: startSimProcess(world, createFaultPlan()).services, there };
}

/** Until both sweeps have been. */
async function sweep(world: SimWorld): Promise<void> {
  for (let i = 0; i < 5; i++) {
    world.clock.now += hourMs / 4;
    await tick(world);
  }
}

const leftOf = (world: SimWorld, id: string): string[] =>
  readEverything(world)
    .split('\n')
    .filter((line) => line.includes(id))
    .flatMap((line) => line.match(new RegExp(`.{0,60}${id}.{0,40}`, 'g')) ?? [])
    .filter((place) => !/erasures\/removed|source:|media:|analyse:/.test(place));

it('a deleted source leaves nothing, and its community is published without it', async () => {
  const { world, services, there } = await openWorld();
  const plan = await planSourceDeletion(services.db, { id: 'src_b', slug: 'garden' });
  expect(plan).toMatchObject({ exports: 1, raw_files: 1 });
  expect(plan.messages).toBeGreaterThan(20);
  const others = (): string =>
    JSON.stringify(
      world.database.query("SELECT * FROM digests WHERE source_id <> 'src_b' ORDER BY source_id, day"),
    );
  const before = others();
  await expect(
    deleteSource(services, actor, { community: 'harbour', source: 'garden', confirm: 'workshop', origin }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await deleteSource(services, actor, { community: 'harbour', source: 'garden', confirm: 'garden', origin });
  await sweep(world);
  expect(found(world, textsOf[1]!)).toEqual([]);
  expect(leftOf(world, 'src_b')).toEqual([]);
  expect(world.database.query('SELECT * FROM pending_removals')).toEqual([]);
  expect(others()).toBe(before);
  expect(found(world, textsOf[0]!)).toEqual(there[0]);
  expect(world.database.query('SELECT id FROM communities WHERE published_revision <> revision')).toEqual([]);
});

it('a deleted community leaves nothing but the audit log; its keys are revoked at once', async () => {
  const { world, services, there } = await openWorld();
  world.kv.set('api-key:prefix_com_a', '{}');
  await deleteCommunity(services, actor, { community: 'harbour', confirm: 'harbour', origin });
  expect(world.kv.has('api-key:prefix_com_a')).toBe(false);
  expect(world.database.query('SELECT revoked_at IS NULL AS valid FROM api_keys ORDER BY id')).toEqual([
    { valid: 0 },
    { valid: 1 },
  ]);
  expect(world.database.query("SELECT * FROM public_rows WHERE community_id = 'com_a'")).toEqual([]);
  await sweep(world);
  expect(found(world, [...textsOf[0]!, ...textsOf[1]!])).toEqual([]);
  expect(leftOf(world, 'src_a').concat(leftOf(world, 'src_b'))).toEqual([]);
  expect(leftOf(world, 'com_a').filter((place) => !place.includes('community.delete'))).toEqual([]);
  expect(found(world, textsOf[2]!)).toEqual(there[2]);
  expect(world.database.query('SELECT action FROM audit_log')).toEqual([{ action: 'community.delete' }]);
});

it('a deletion that is stopped at any call is finished by the next turns', async () => {
  const { world } = await openWorld();
  const opened = startSimProcess(world, createFaultPlan()).services;
  await deleteCommunity(opened, actor, { community: 'harbour', confirm: 'harbour', origin });
  const turn = { shouldContinue: async () => true };
  const apply = async (at: number | null): Promise<number> => {
    const plan = createFaultPlan(at === null ? [] : [{ at, mode: 'crash' }]);
    await applyErasures(startSimProcess(world, plan, { origin: 'cron' }).services, turn).catch(() => {});
    return plan.calls;
  };
  const restore = saveWorld(world);
  const calls = await apply(null);
  restore();
  expect(calls).toBeGreaterThan(20);
  for (let at = 0; at < calls; at++) {
    const again = saveWorld(world);
    await apply(at);
    world.clock.now += 5 * 60_000;
    await sweep(world);
    expect(found(world, [...textsOf[0]!, ...textsOf[1]!]), `crash at call ${at}`).toEqual([]);
    expect(world.database.query('SELECT * FROM pending_removals'), `crash at call ${at}`).toEqual([]);
    again();
  }
});

it.each(['night', 'restore'])(
  'what was deleted after a backup does not come back with it (%s)',
  async (how) => {
    const { world, services, there } = await openWorld();
    const restoreDatabase = world.database.save();
    await deleteCommunity(services, actor, { community: 'harbour', confirm: 'harbour', origin });
    await sweep(world);
    restoreDatabase();
    expect(leftOf(world, 'com_a').length).toBeGreaterThan(0);
    // as the nightly task does where nobody knew of the restore, or the restore itself
    const again = startSimProcess(world, createFaultPlan()).services;
    await (how === 'night' ? replayTombstones(again) : markEverySource(again.db));
    await sweep(world);
    expect(leftOf(world, 'com_a')).toEqual([]);
    expect(found(world, textsOf[2]!)).toEqual(there[2]);
  },
);

it('a deleted export takes its file, its timeline and its own media along, and leaves messages', async () => {
  const { world, services, there } = await openWorld();
  const media = (): number =>
    [...world.storage.stored.keys()].filter((key) => key.startsWith('media/')).length;
  const before = media();
  const plan = await previewExportDeletion(services.db, actor, 'exp_1');
  expect(plan).toMatchObject({ exportId: 'exp_1', rawFile: true });
  await deleteExport(services, actor, { export_id: 'exp_1', confirm: 'exp_1' });
  await tick(world);
  expect(media()).toBe(before - plan.media);
  expect(world.storage.stored.has('raw/com_a/exp_1')).toBe(false);
  expect(world.database.query("SELECT 1 FROM export_events WHERE export_id = 'exp_1'")).toEqual([]);
  expect(found(world, textsOf[1]!)).toEqual(there[1]);
  await expect(deleteExport(services, actor, { export_id: 'exp_1', confirm: 'exp_1' })).rejects.toMatchObject(
    { code: 'not_found' },
  );
});
