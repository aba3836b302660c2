import { afterEach, expect, it } from 'vitest';
import { erasePerson } from '../../../src/admin/erasure/erase-person.ts';
import { previewErasure } from '../../../src/admin/erasure/preview-erasure.ts';
import type { Actor } from '../../../src/auth/actor.ts';
import { hashAtOnce } from '../../../testing/simulation/hash-at-once.ts';
import { readAnswers } from '../../../testing/simulation/read-answers.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { createFaultPlan, startSimProcess } from '../../../testing/simulation/sim-process.ts';
import type { SimWorld } from '../../../testing/simulation/sim-world.ts';
import { uploadExport } from '../../../testing/simulation/standard-scenario.ts';
import {
  chat,
  found,
  hourMs,
  names,
  person,
  play,
  texts,
  tick,
  uploads,
} from '../../pipeline/erasure/erased-world.ts';

hashAtOnce();

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

const actor: Actor = { id: 'key_admin', name: 'Operations', communityId: null, scopes: ['admin'] };

async function openWorld() {
  const world = await play(['android', 'ios'], 'count');
  worlds.push(world);
  const { services } = startSimProcess(world, createFaultPlan());
  const [community] = world.database.query("SELECT slug FROM communities WHERE id = 'com_a'");
  return { world, services, community: String(community!['slug']) };
}

const rawObjects = ({ storage }: SimWorld): string[] =>
  [...storage.stored.keys()].filter((key) => key.startsWith('raw/'));

it('a preview names every display name of the person, counts their messages, and changes nothing', async () => {
  const { world, services, community } = await openWorld();
  const plan = await previewErasure(services, actor, { community, names: [names[0]!], mode: 'count' });
  expect([...plan.names].sort()).toEqual([...names].sort());
  const wrote = chat.messages.filter((one) => one.person === person && one.kind !== 'system').length;
  expect(plan).toMatchObject({ unknown: [], shared: [], messages: wrote, sources: expect.any(Array) });
  expect(plan.days).toBeGreaterThan(0);
  expect(world.database.query('SELECT * FROM tombstones')).toEqual([]);
  expect(found(world, texts)).toEqual(texts);
});

it('erases what the preview showed, says so in the audit log without a name, and keeps no raw file of later uploads', async () => {
  const { world, services, community } = await openWorld();
  const chosen = { community, names: [names[0]!], mode: 'count' } as const;
  await expect(
    erasePerson(services, actor, { origin: 'https://pulse.test', ...chosen, confirm: '000000000000' }),
  ).rejects.toMatchObject({
    code: 'conflict',
  });
  const { confirm } = await previewErasure(services, actor, chosen);
  await expect(
    erasePerson(services, actor, { origin: 'https://pulse.test', ...chosen, mode: 'remove', confirm }),
  ).rejects.toMatchObject({
    code: 'conflict',
  });

  const firstName = new RegExp(`\\b${/\p{L}{3,}/u.exec(names[0]!)![0]}\\b`);
  const answersBefore = await readAnswers(world, services, community);
  const done = await erasePerson(services, actor, { origin: 'https://pulse.test', ...chosen, confirm });
  expect(done.pendingSources).toBeGreaterThan(0);
  await tick(world);
  await tick(world);
  expect(found(world, [...texts, ...names])).toEqual([]);
  const answers = await readAnswers(world, services, community);
  expect(answers.length).toBeGreaterThan(1_000);
  expect([...texts, ...names].filter((text) => answers.includes(JSON.stringify(text).slice(1, -1)))).toEqual(
    [],
  );
  // nor is the person named where others speak of them
  expect(answersBefore).toMatch(firstName);
  expect(answers).not.toMatch(firstName);
  expect(rawObjects(world)).toEqual([]);
  const after = await previewErasure(services, actor, chosen);
  expect(after).toMatchObject({ messages: 0, unknown: [names[0]], pendingSources: 0 });
  expect(
    world.database.query("SELECT actor_id, detail FROM audit_log WHERE action = 'people.erase'"),
  ).toEqual([{ actor_id: 'key_admin', detail: JSON.stringify({ labels: 2, messages: 'count' }) }]);

  uploadExport(world, 'exp_again', uploads.ios);
  await runWorld(world, createFaultPlan());
  world.clock.now += hourMs;
  await tick(world);
  await tick(world);
  expect(found(world, [...texts, ...names])).toEqual([]);
  expect(rawObjects(world)).toEqual([]);
});

it('whom an admin has kept apart from an erased person is not erased with them', async () => {
  const { world, services, community } = await openWorld();
  const [a, b] = [...names].sort() as [string, string];
  world.database.query(
    `INSERT INTO people_decisions (source_id, label_a, label_b, decision, decided_by, decided_at)
     SELECT DISTINCT source_id, '${a}', '${b}', 'split', 'key_admin', 1 FROM labels WHERE label = '${a}'`,
  );
  world.database.query(`UPDATE labels SET person = 'apart' WHERE label = '${names[1]}'`);
  const chosen = { community, names: [names[0]!], mode: 'count' } as const;
  const { confirm, names: planned } = await previewErasure(services, actor, chosen);
  expect(planned).toEqual([names[0]]);
  await erasePerson(services, actor, { origin: 'https://pulse.test', ...chosen, confirm });
  await tick(world);
  await tick(world);
  expect(world.database.query(`SELECT label FROM labels WHERE label IN ('${names.join("','")}')`)).toEqual([
    { label: names[1] },
  ]);
  expect(world.database.query("SELECT COUNT(*) AS n FROM tombstones WHERE kind = 'name'")).toEqual([
    { n: 1 },
  ]);
});
