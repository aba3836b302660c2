import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { completeUpload } from '../../src/pipeline/uploads/complete-upload.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { type LocalServices, openTestServices } from '../../testing/harness/open-services.ts';
import { dumpedTables, dumpState, dumpWorld, type Row } from '../../testing/simulation/dump-world.ts';
import { publishAfresh } from '../../testing/simulation/publish-afresh.ts';
import { runScenario } from '../../testing/simulation/run-world.ts';
import {
  foundingStatements,
  rawKey,
  type Scenario,
  type Upload,
  uploadStatements,
} from '../../testing/simulation/scenario.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { simTextModel } from '../../testing/simulation/sim-text-model.ts';

let test: LocalServices;
beforeAll(async () => {
  test = await openTestServices({ text: simTextModel, now: Date.UTC(2026, 10, 16, 8) });
});
beforeEach(() => test.reset());
afterAll(() => test.close());

async function upload(scenario: Scenario, file: Upload): Promise<void> {
  const { objects } = test.services;
  const key = rawKey(scenario, file);
  const { uploadId: storageUploadId } = await objects.createMultipart(key);
  const { etag } = await objects.uploadPart(key, storageUploadId, 1, file.bytes, file.bytes.length);
  for (const sql of uploadStatements(scenario, file, { storageUploadId, etag }))
    await test.d1.prepare(sql).run();
  await completeUpload(test.services, { uploadId: file.id, communityScope: null });
}

async function dumpServices(): Promise<string> {
  const rows = new Map<string, readonly Row[]>();
  for (const [table, sql] of Object.entries(dumpedTables))
    rows.set(table, (await test.d1.prepare(sql).all<Row>()).results);
  const objects: [string, Uint8Array][] = [];
  for (const { key } of (await test.bucket.list({ limit: 1000 })).objects)
    objects.push([key, (await test.services.objects.get(key))!.bytes]);
  return dumpState({ rowsOf: (table) => rows.get(table)!, objects });
}

describe('the local D1 and R2', () => {
  it.each(['overlap', 'neighbours'])('end in the state that the simulation ends in: %s', async (name) => {
    const scenario = findScenario(name);
    for (const sql of foundingStatements(scenario)) await test.d1.prepare(sql).run();
    for (const step of scenario.steps) {
      if (step.do === 'upload') await upload(scenario, step.upload);
      else if (step.do === 'rest') await drainQueue(test);
    }
    await drainQueue(test);
    await publishAfresh({
      services: test.services,
      query: async (sql) => (await test.d1.prepare(sql).all<Row>()).results,
    });
    const simulated = await runScenario(scenario);
    expect(await dumpServices()).toBe(dumpWorld(simulated.world));
    simulated.world.close();
  });
});
