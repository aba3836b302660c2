import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { liveThrough } from '../../testing/fidelity/live-through.ts';
import { type Twins, twinDatabases } from '../../testing/fidelity/twin-database.ts';
import { openLocalBackends } from '../../testing/harness/open-services.ts';
import { createTestServices, type TestServices } from '../../testing/harness/test-services.ts';
import { createSimDatabase } from '../../testing/simulation/sim-database.ts';
import { createSimObjects } from '../../testing/simulation/sim-objects.ts';

const repositories = join(projectRoot, 'src/storage/repositories');

/** The names of all statements, as they stand in the code. */
function statementNames(): string[] {
  const named = /(?:\b(?:all|first|run)(?:<[^;()]*?>)?\(\s*|\bname: )'([a-z_]+\.[a-z_]+)'/g;
  const texts = readdirSync(repositories).map((name) => readFileSync(join(repositories, name), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(named)].map(([, name]) => name!)))].sort();
}

/** Statements that this life does not come to, by what it would need. Other tests run them over the local D1 or memory. */
const notPlayed: Readonly<Record<string, string>> = {
  'media of somebody who is erased': 'attachments.erase attachments.list_to_erase',
  'media rows whose object is lost for two nights':
    'analyses.delete artifacts.delete attachments.unlink orphans.drop_raw_rows',
  'a provider that fails, or a budget that refuses':
    'analyses.count providers.record_failure quota.lower_limit quota.release',
  'a dead letter whose cause is mended': 'dead_letters.mark_replayed dead_letters.to_outbox',
  'an upload or an export that is refused': 'communities.sum_bytes exports.fail_media upload_parts.clear',
  'an erasure that finds a new name or a removed source': 'pending_erasures.drop tombstones.find',
  'reads of pages and keys that nobody opens here':
    'api_keys.list_admins exports.list_sources labels.list_by_people sources.find_slug sources.list_names sources.list_of_communities summaries.list_derived summaries.list_writer_weeks',
};

let test: TestServices;
let twins: Twins;
let empty: () => Promise<void>;
beforeAll(async () => {
  const local = await openLocalBackends();
  const simulated = createSimDatabase();
  twins = twinDatabases(local.d1, simulated.d1);
  empty = async () => {
    await local.empty();
    simulated.empty();
  };
  const objects = createSimObjects().objects;
  test = createTestServices({ ...local, objects, d1: twins.d1 }, { now: Date.UTC(2026, 10, 16, 8) });
});
afterAll(() => test.close());

it('the database in memory answers every statement as D1 does: same rows, same changes, same refusals', async () => {
  await liveThrough(test, empty);
  expect(twins.differences).toEqual([]);
  const names = statementNames();
  expect(names.length).toBeGreaterThan(180);
  const listed = Object.values(notPlayed).flatMap((text) => text.split(' '));
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
  const missed = names.filter((name) => !twins.names.has(name) && !listed.includes(name));
  // some room for statements that were written since this life was
  expect(missed.length, `play or list these: ${missed.join(', ')}`).toBeLessThanOrEqual(names.length * 0.1);
}, 300_000);
