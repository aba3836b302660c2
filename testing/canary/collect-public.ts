import type { EdgeCache } from '../../src/ports/cache.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import type { TestServices } from '../harness/test-services.ts';

/** Something that anyone may come to read, and where. */
export type PublicBytes = { readonly where: string; readonly text: string };

const pages = [
  '/',
  '/docs',
  '/send',
  '/send.js',
  '/style.css',
  '/icon.svg',
  '/openapi.json',
  '/problems/not_found',
];
const maxPages = 200;

/** Every public read of a community, with the ways to narrow it down, and questions that are refused. */
function listReads(slug: string, sources: readonly string[], weeks: readonly string[]): string[] {
  const about = `community=${slug}`;
  return [
    '/communities.json',
    '/health',
    '/pulse.json',
    ...['pulse', 'sources'].map((name) => `/${name}.json?${about}`),
    ...['history', 'daily', 'concepts'].map((name) => `/pulse/${name}.json?${about}`),
    ...['history', 'daily'].flatMap((name) => [
      `/pulse/${name}.json?${about}&limit=1`,
      ...sources.map((source) => `/pulse/${name}.json?${about}&source=${source}`),
      ...weeks.map((week) => `/pulse/${name}.json?${about}&week=${week}`),
    ]),
  ];
}

const refused = (slug: string): string[] => [
  '/pulse.json?community=nobody',
  `/pulse/history.json?community=${slug}&source=canary-en`,
  `/pulse/history.json?community=${slug}&cursor=x`,
  `/pulse/daily.json?community=${slug}&limit=0`,
  '/nothing',
  '/exports',
  '/problems/nothing',
];

const keyless = [
  'GET /exports',
  'GET /api/communities',
  'POST /upload/multipart/create',
  'GET /api/keys',
  'GET /api/audit-log',
];

/**
 * Collects every byte that leaves an instance: answers of reads with all pages of each, pages, refusals with their headers, what
 * the edge cache keeps, and log lines.
 */
export async function collectPublic(test: TestServices, slug: string): Promise<PublicBytes[]> {
  const collected: PublicBytes[] = [];
  const cached = new Map<string, string>();
  const services = { ...test.services, cache: recordCache(test.services.cache, cached) };
  const deferred: Promise<unknown>[] = [];
  const ask = async (path: string): Promise<string> => {
    const response = await handlePublicRequest(new Request(`https://pulse.example${path}`), services, {
      forward: (request) => handleIngestRequest(request, test.services),
      defer: (work) => deferred.push(work),
    });
    const text = await response.text();
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    collected.push({ where: `${response.status} ${path}`, text: `${headers}\n\n${text}` });
    return text;
  };
  const askAllPages = async (path: string): Promise<void> => {
    let cursor: string | null = null;
    for (let page = 0; page < maxPages; page++) {
      const text: string = await ask(cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
      cursor = path.includes('?') ? findCursor(text) : null;
      if (cursor === null) return;
    }
  };
  const { sources, weeks } = await listPlaces(test);
  for (const path of listReads(slug, sources, weeks)) await askAllPages(path);
  for (const path of [...pages, ...refused(slug)]) await ask(path);
  for (const line of keyless) {
    const [method = '', path = ''] = line.split(' ');
    const response = await handleIngestRequest(
      new Request(`https://ingest.test${path}`, { method }),
      test.services,
    );
    collected.push({ where: line, text: await response.text() });
  }
  await Promise.all(deferred);
  for (const [url, text] of cached) collected.push({ where: `cache ${url}`, text });
  for (const [i, line] of test.logged.entries())
    collected.push({ where: `log ${i} ${line.event}`, text: writeLine(line) });
  return collected;
}

function findCursor(text: string): string | null {
  if (!text.startsWith('{')) return null;
  const { next_cursor = null } = JSON.parse(text) as { next_cursor?: string | null };
  return next_cursor;
}

/** Public ids of sources, and weeks with a public row. */
async function listPlaces({ d1 }: TestServices): Promise<{ sources: string[]; weeks: string[] }> {
  const sources = await d1.prepare('SELECT public_number AS n FROM sources ORDER BY n').all<{ n: number }>();
  const weeks = await d1
    .prepare("SELECT DISTINCT key FROM public_rows WHERE kind = 'week' ORDER BY key")
    .all<{ key: string }>();
  return {
    sources: sources.results.map(({ n }) => `group-${n}`),
    weeks: weeks.results.map(({ key }) => key),
  };
}

function recordCache(cache: EdgeCache, entries: Map<string, string>): EdgeCache {
  return {
    match: (url) => cache.match(url),
    async put(url, response) {
      const headers = JSON.stringify([...response.headers]);
      entries.set(url, `${headers}\n${await response.clone().text()}`);
      await cache.put(url, response);
    },
    delete: (url) => cache.delete(url),
  };
}

function writeLine({ level, event, thrown, fields }: TestServices['logged'][number]): string {
  const error =
    thrown instanceof Error ? [thrown.name, thrown.message, thrown.stack, String(thrown.cause)] : [thrown];
  return JSON.stringify({ level, event, fields, error });
}
