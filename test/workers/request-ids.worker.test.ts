import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import type { IngestEnv } from '../../src/env.ts';
import ingest from '../../src/workers/ingest.ts';
import publicWorker from '../../src/workers/public.ts';

afterEach(() => vi.restoreAllMocks());

const slowMs = 520;

/** A database that answers nothing, slowly. */
const slowDatabase = () => {
  const statement = {
    bind: () => statement,
    async all() {
      await new Promise((resolve) => setTimeout(resolve, slowMs));
      return { results: [], meta: { rows_read: 0, rows_written: 0, changes: 0 } };
    },
  };
  return { prepare: () => statement, batch: async () => [] } as unknown as D1Database;
};

it.each(['public', 'ingest'])('stands in the log line of a slow query of pulse-%s', async (worker) => {
  const lines: Record<string, unknown>[] = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  const late: Promise<unknown>[] = [];
  const ctx = {
    waitUntil: (work: Promise<unknown>) => void late.push(work),
  } as unknown as ExecutionContext;
  const bindings = { ...env, DB: slowDatabase() } as unknown as IngestEnv & { INGEST: Fetcher };
  const response =
    worker === 'public'
      ? await publicWorker.fetch(
          new Request('https://p.test/pulse.json?community=slow') as never,
          bindings,
          ctx,
        )
      : await ingest.fetch(
          new Request('https://p.test/exports', {
            headers: {
              authorization: `Bearer bp_${'0'.repeat(12)}_${'1'.repeat(32)}`,
              'x-request-id': 'mine-1',
            },
          }) as never,
          bindings,
          ctx,
        );
  await response.text();
  await Promise.all(late);
  const id = response.headers.get('x-request-id');
  expect(id).toMatch(worker === 'public' ? /^req_/ : /^mine-1$/);
  const slow = lines.filter(({ event }) => event === 'query.slow');
  expect(slow.length).toBeGreaterThan(0);
  expect(new Set(slow.map(({ request_id }) => request_id))).toEqual(new Set([id]));
});
