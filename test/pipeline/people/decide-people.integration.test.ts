import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decidePeople } from '../../../src/admin/people/decide-people.ts';
import { readAliasEvidence } from '../../../src/pipeline/people/collect-alias-evidence.ts';
import { listProposals } from '../../../src/pipeline/people/list-proposals.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { type FaultPlan, startSimProcess } from '../../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import {
  buildScenario,
  foundCommunity,
  uploadExport,
} from '../../../testing/simulation/standard-scenario.ts';

const scenario = buildScenario(3);
const plan = (): FaultPlan => ({ calls: 0, faults: [], trace: [] });
const admin = { id: 'key_1', name: 'An admin', scopes: ['admin'], communityId: null } as const;
const workshop = { community: 'harbour', source: 'workshop' };
let world: SimWorld;

beforeEach(async () => {
  world = createSimWorld(1);
  foundCommunity(world);
  uploadExport(world, 'exp_0', scenario.exports[0]!.bytes);
  uploadExport(world, 'exp_1', scenario.exports[1]!.bytes);
  await runWorld(world, plan());
});
afterEach(() => world.close());

/** Two display names that one phone shows side by side: the exports hold them to be two people. */
function twoPeople(): [string, string] {
  const [row] = world.database.query('SELECT evidence FROM weeks ORDER BY week LIMIT 1');
  const { contactBooks } = readAliasEvidence(row!['evidence'] as string);
  return [contactBooks[0]![0]!, contactBooks[0]![1]!];
}

const known = (): string =>
  JSON.stringify(
    ['labels', 'digests', 'summaries', 'public_rows', 'terms'].map((table) =>
      world.database.query(`SELECT * FROM ${table}`),
    ),
  );
const personOf = (displayName: string) =>
  world.database.query('SELECT label, person FROM labels').find((row) => row['label'] === displayName)![
    'person'
  ];

async function decide(
  decision: 'merge' | 'split',
  displayNames: [string, string],
): Promise<readonly string[]> {
  const { services } = startSimProcess(world, plan());
  const { changed } = await decidePeople(services, admin, {
    ...workshop,
    displayNames,
    decision,
    requestId: 'test',
  });
  await runWorld(world, plan());
  return changed;
}

describe('what an admin says about people', () => {
  it('merges against all evidence, recounts everything, and can be taken back to the byte', async () => {
    const before = known();
    const [a, b] = twoPeople();
    expect(personOf(a)).not.toBe(personOf(b));
    expect((await decide('merge', [b, a])).length).toBeGreaterThan(0);
    expect(personOf(a)).toBe(personOf(b));
    const merged = known();
    expect(merged).not.toBe(before);

    await decide('split', [a, b]);
    expect(personOf(a)).not.toBe(personOf(b));
    expect(known()).toBe(before);
  });

  it('commits what follows from it: a queue that is away delays it, no more', async () => {
    const [a, b] = twoPeople();
    const { services } = startSimProcess(world, plan());
    const producer = { send: () => Promise.reject(new Error('Queue send failed')) };
    const merge = { ...workshop, displayNames: [a, b], decision: 'merge', requestId: 'cor_9' } as const;
    await decidePeople({ ...services, producer }, admin, merge);
    expect(world.queue).toEqual([]);
    const [row] = world.database.query('SELECT body FROM outbox');
    expect(JSON.parse(String(row!['body']))).toEqual({
      v: 2,
      type: 'community.rederive',
      community_id: 'com_a',
      correlation_id: 'cor_9',
    });
    const before = known();
    await runWorld(world, plan());
    expect(world.database.query('SELECT * FROM outbox')).toEqual([]);
    expect(known()).not.toBe(before);
  });

  it('commits no message where it is refused, or changes nobody', async () => {
    const [a, b] = twoPeople();
    const { services } = startSimProcess(world, plan());
    const split = { ...workshop, displayNames: [a, b], decision: 'split', requestId: 'test' } as const;
    expect((await decidePeople(services, admin, split)).changed).toEqual([]);
    const db = {
      ...services.db,
      batch(queries: Parameters<typeof services.db.batch>[0]) {
        world.database.query(
          "UPDATE leases SET owner = 'reader', fence = fence + 1 WHERE name = 'source:src_a'",
        );
        return services.db.batch(queries);
      },
    };
    const merge = { ...split, decision: 'merge' } as const;
    await expect(decidePeople({ ...services, db }, admin, merge)).rejects.toMatchObject({
      code: 'lease_lost',
    });
    expect(world.database.query('SELECT action, detail FROM audit_log')).toEqual([
      { action: 'people.split', detail: '{"source":"workshop","labels":0}' },
    ]);
    expect(world.database.query('SELECT * FROM outbox')).toEqual([]);
    expect(world.queue).toEqual([]);
  });

  it('outlives a later export', async () => {
    const [a, b] = twoPeople();
    await decide('merge', [a, b]);
    uploadExport(world, 'exp_2', scenario.exports[2]!.bytes);
    await runWorld(world, plan());
    expect(personOf(a)).toBe(personOf(b));
  });

  it('waits while an export of the source is being read', async () => {
    world.database.query("UPDATE leases SET owner = 'reader', expires_at = 9e15 WHERE name = 'source:src_a'");
    await expect(decide('merge', twoPeople())).rejects.toMatchObject({ code: 'lease_lost', retryAfter: 60 });
  });

  it('refuses display names that the source does not know', async () => {
    await expect(decide('merge', [twoPeople()[0], 'Nobody'])).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide('merge', ['Ada', 'Ada'])).rejects.toMatchObject({ code: 'bad_request' });
  });

  it('is helped by proposals with their evidence', async () => {
    const { services } = startSimProcess(world, plan());
    const proposals = await listProposals(services.db, 'src_a', 100);
    expect(proposals.length).toBeGreaterThan(2);
    expect(proposals.some(({ applied, n }) => applied && n >= 2)).toBe(true);
    for (const { displayNames, applied } of proposals)
      if (applied) expect(personOf(displayNames[0])).toBe(personOf(displayNames[1]));
  });
});
