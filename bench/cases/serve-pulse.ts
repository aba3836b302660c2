import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { applyMigrations } from '../../scripts/local/apply-migrations.ts';
import { buildWorkers, bundlePath } from '../../scripts/local/build-workers.ts';
import { projectRoot } from '../../scripts/run-command.ts';
import type { BenchResult } from '../check-budgets.ts';

const requestsARun = 3000;
const connections = 16;

const bareHono = `
  import { Hono } from 'hono';
  const app = new Hono();
  const body = JSON.stringify({ ok: true, filler: 'x'.repeat(3000) });
  app.get('/pulse.json', (c) => c.body(body, 200, { 'content-type': 'application/json' }));
  export default app;`;

function get(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

/** Requests a second over a few connections; `urlOf` may make each request another one. Throws on an answer that is not 200. */
async function measure(urlOf: (i: number) => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < requestsARun) {
      const url = urlOf(next++);
      const status = await get(url, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
    }
  };
  await get(urlOf(requestsARun), agent);
  const started = process.hrtime.bigint();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  agent.destroy();
  return requestsARun / seconds;
}

/**
 * Requests a second of `/pulse.json` from the cache and from the database, against a bare Hono answer in the same
 * workerd. Reads are told apart by `accept`less addresses of one community each, so that each is a miss of its own.
 */
export async function benchServePulse(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pulse-bench-'));
  await buildWorkers(folder);
  const bare = await build({
    stdin: { contents: bareHono, resolveDir: projectRoot },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const main = bundlePath(folder, 'public');
  const common = { compatibilityDate: '2026-02-01', compatibilityFlags: ['nodejs_compat'] };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      workers: [
        {
          ...common,
          name: 'public',
          modules: [{ type: 'ESModule', path: main }],
          modulesRoot: dirname(main),
          d1Databases: ['DB'],
          serviceBindings: { INGEST: 'bare' },
        },
        {
          ...common,
          name: 'bare',
          modules: true,
          script: bare.outputFiles[0]!.text,
          unsafeDirectSockets: [{ port: 0 }],
        },
      ],
    }),
  );
  try {
    const url = await miniflare.ready;
    const bareUrl = await miniflare.unsafeGetDirectURL('bare');
    const d1 = (await miniflare.getD1Database('DB', 'public')) as unknown as D1Database;
    await applyMigrations(d1, join(projectRoot, 'migrations'));
    await publishCommunities(d1, requestsARun + 1);
    const fromBare = await measure(() => new URL('/pulse.json', bareUrl).href);
    const fromCache = await measure(() => new URL('/pulse.json?community=town-0', url).href);
    const fromDatabase = await measure((i) => new URL(`/pulse.json?community=town-${i + 1}`, url).href);
    const result = (name: string, value: number): BenchResult => ({
      name: `pulse.${name}`,
      value,
      unit: 'requests/s',
      better: 'higher',
      baseline: fromBare,
      ratio: value / fromBare,
    });
    return [result('cached', fromCache), result('database', fromDatabase), result('bare_hono', fromBare)];
  } finally {
    await miniflare.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

async function publishCommunities(d1: D1Database, count: number): Promise<void> {
  const slugs = JSON.stringify(Array.from({ length: count + 1 }, (_, i) => `town-${i}`));
  const body = JSON.stringify({
    week: null,
    this_week: null,
    last_week: null,
    latest_summary: null,
    top_concepts: [],
    sources: [],
    coverage: null,
    freshness: { as_of: null },
    filler: 'x'.repeat(3000),
  });
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
         SELECT value, value, value, 'UTC', 'en', 'themes', 0, 0 FROM json_each(?)`,
      )
      .bind(slugs),
    d1
      .prepare(
        `INSERT INTO public_rows (community_id, kind, key, body) SELECT value, 'pulse', '', ? FROM json_each(?)`,
      )
      .bind(body, slugs),
  ]);
}
