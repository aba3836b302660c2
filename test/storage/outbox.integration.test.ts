import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { flushOutbox, postMessages, sendFromOutbox, toOutboxRows } from '../../src/storage/outbox.ts';
import { insertOutbox } from '../../src/storage/repositories/job-messages.ts';
import { readBacklog } from '../../src/storage/repositories/monitoring.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const week = (n: number): JobMessage => ({
  v: 2,
  type: 'week.derive',
  source_id: 'src_a',
  week: `2026-W${String(n).padStart(2, '0')}`,
  correlation_id: 'cor_1',
});
const weeks = (count: number): JobMessage[] => Array.from({ length: count }, (_, i) => week((i % 52) + 1));
const bodies = () => test.sent.map(({ body }) => body);
const rows = async () =>
  (await test.d1.prepare('SELECT body FROM outbox ORDER BY id').all<{ body: string }>()).results.map(
    ({ body }) => JSON.parse(body) as unknown,
  );

describe('messages that are posted', () => {
  it('are sent in order and leave nothing behind; a hundred share a row', async () => {
    await postMessages(test.services, weeks(250));
    expect(bodies()).toEqual(weeks(250));
    expect(await rows()).toEqual([]);
    expect(test.statements.map(({ name, rowsWritten }) => [name, rowsWritten])).toEqual([
      ['outbox.insert', 3],
      ['outbox.delete', 3],
    ]);
  });

  it('cost nothing where there are none', async () => {
    await postMessages(test.services, []);
    await sendFromOutbox(test.services, []);
    expect(await flushOutbox(test.services)).toBe(0);
    expect(test.statements.map(({ name }) => name)).toEqual(['outbox.list']);
  });

  it('wait for cron where the queue does not take them: it sends them a minute later, once', async () => {
    test.queue.failing = true;
    await postMessages(test.services, [week(1), week(2)]);
    expect(await rows()).toEqual([[week(1), week(2)]]);
    expect(await readBacklog(test.services.db)).toMatchObject({ outboxSize: 2 });
    expect(test.logged).toMatchObject([{ level: 'error', event: 'outbox.left_to_cron' }]);

    test.queue.failing = false;
    test.clock.now += 60_000;
    expect(await flushOutbox(test.services)).toBe(0);
    test.clock.now += 1;
    expect(await flushOutbox(test.services)).toBe(2);
    expect(await flushOutbox(test.services)).toBe(0);
    expect(bodies()).toEqual([week(1), week(2)]);
  });

  it('stand in the table before they are sent', async () => {
    const seen: unknown[] = [];
    const producer = {
      send: async () => {
        seen.push(...(await rows()));
      },
    };
    await postMessages({ ...test.services, producer }, [week(1)]);
    expect(seen).toEqual([week(1)]);
  });
});

describe('rows of the outbox', () => {
  it('are written only if what they follow from is', async () => {
    const commit = (where: number) => {
      const outbox = toOutboxRows(test.services, [week(1)]);
      return test.services.db.batch(insertOutbox(outbox, { now: 0, where: sql<boolean>`${where}` }));
    };
    await commit(0);
    expect(await rows()).toEqual([]);
    await commit(1);
    expect(await rows()).toEqual([week(1)]);
  });

  it('of the version before are sent as they are', async () => {
    const old = { v: 1, type: 'digest.day', source_id: 'src_a', week: '2026-W01', correlation_id: 'cor_1' };
    await test.d1.prepare('INSERT INTO outbox VALUES (?, ?, 0)').bind('out_1', JSON.stringify(old)).run();
    expect(await flushOutbox(test.services)).toBe(1);
    expect(bodies()).toEqual([old]);
  });
});

it('nothing is sent but from the outbox, and what follows from a message', () => {
  const src = join(projectRoot, 'src');
  const senders = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && /\bproducer\.send\(/.test(readFileSync(join(src, name), 'utf8')),
    )
    .sort();
  expect(senders).toEqual(['jobs/send-follow-ups.ts', 'storage/outbox.ts']);
  const followUps = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && /\bsendFollowUps\(\w/.test(readFileSync(join(src, name), 'utf8')),
    )
    .sort();
  expect(followUps).toEqual(['jobs/consume.ts', 'jobs/defer.ts']);
});
