import { expect, it } from 'vitest';
import { unstable_readConfig, type Unstable_RawConfig as WranglerConfig } from 'wrangler';
import { resourceNames } from '../../scripts/deploy/provision.ts';
import { configPath, type WorkerName } from '../../scripts/local/build-workers.ts';
import { schedules } from '../../src/jobs/cron.ts';

const read = (name: WorkerName): WranglerConfig => unstable_readConfig({ config: configPath(name) });
const ingest = read('ingest');
const reader = read('public');

it('fires exactly the crons that have tasks', () => {
  expect([...(ingest.triggers?.crons ?? [])].sort()).toEqual(Object.keys(schedules).sort());
});

it('says everything about its queues, which are those that a deployment makes', () => {
  const [uploads, deadLetters] = resourceNames.queues;
  expect(ingest.queues?.producers?.map(({ queue }) => queue)).toEqual([uploads]);
  expect(ingest.queues?.consumers?.map(({ queue, dead_letter_queue }) => [queue, dead_letter_queue])).toEqual(
    [
      [uploads, deadLetters],
      [deadLetters, undefined],
    ],
  );
  for (const consumer of ingest.queues?.consumers ?? []) {
    expect(Object.keys(consumer)).toEqual(
      expect.arrayContaining(['max_batch_size', 'max_batch_timeout', 'max_retries', 'max_concurrency']),
    );
  }
});

it('reads the database that the other one writes, and no id of any account stands in it', () => {
  const databases = [...(ingest.d1_databases ?? []), ...(reader.d1_databases ?? [])];
  expect(databases.map(({ database_name }) => database_name)).toEqual([
    resourceNames.database,
    resourceNames.database,
  ]);
  expect(databases.filter(({ database_id }) => database_id !== undefined)).toEqual([]);
  expect(ingest.kv_namespaces?.filter(({ id }) => id !== undefined)).toEqual([]);
});

it('keeps the part of the world that reads small', () => {
  expect(reader.limits?.cpu_ms).toBeLessThanOrEqual(1000);
  expect(reader.compatibility_flags).toEqual([]);
  expect(reader.services?.map(({ service }) => service)).toEqual(['pulse-ingest']);
  expect([reader.kv_namespaces, reader.r2_buckets, reader.queues?.producers].flat()).toEqual([]);
});
