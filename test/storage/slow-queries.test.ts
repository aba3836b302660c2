import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flushSlowQueries } from '../../src/jobs/flush-slow-queries.ts';
import { createSlowQueryTally, slowMs } from '../../src/storage/slow-query-tally.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { ingestCaller } from '../../testing/harness/ingest-caller.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const record = (name: string, durationMs: number) => ({ name, durationMs, rowsRead: 1, rowsWritten: 0 });

describe('slow statements', () => {
  it('are counted, written with one statement and listed, the slowest first', async () => {
    const tally = createSlowQueryTally();
    for (const ms of [slowMs, 900, 700]) tally.observe(record('list_a', ms));
    tally.observe(record('save_b', 2000));
    tally.observe(record('quick', slowMs - 1));
    await flushSlowQueries(test.services, tally);
    tally.observe(record('list_a', 800));
    test.clock.now += 1000;
    await flushSlowQueries(test.services, tally);
    expect(test.statements.map(({ name }) => name)).toEqual(['slow_queries.save', 'slow_queries.save']);
    const { key } = await seedKey(test);
    const { body } = await ingestCaller(test)('GET /api/slow-queries', { key });
    expect(body).toEqual({
      data: [
        { name: 'save_b', count: 1, max_ms: 2000, last_at: '2026-02-18T12:00:00Z' },
        { name: 'list_a', count: 4, max_ms: 900, last_at: '2026-02-18T12:00:01Z' },
      ],
    });
  });

  it('cost nothing where there are none', async () => {
    await flushSlowQueries(test.services, createSlowQueryTally());
    expect(test.statements).toEqual([]);
  });
});
