import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import openApiDocument from '../../openapi/openapi.json' with { type: 'json' };
import { buildSampleCommunity } from '../../scripts/sample/build-community.ts';
import { pillars } from '../../scripts/sample/content/pillars.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import { addKey } from '../../src/admin/keys/create-key.ts';
import { publishText } from '../../src/admin/texts/publish-text.ts';
import { appRouter } from '../../src/routers/app.ts';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { publicRouter } from '../../src/routers/public/router.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { listOperations, type Operation } from '../../src/routers/rest/operations.ts';
import type { Services } from '../../src/services.ts';
import {
  answerSchema,
  createWalk,
  listDocumentedFields,
  walkAnswer,
} from '../../testing/openapi/walk-answer.ts';
import { runWorld } from '../../testing/simulation/run-world.ts';
import { createFaultPlan, startSimProcess } from '../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../testing/simulation/standard-scenario.ts';

type Json = { readonly [key: string]: unknown };

const document: Json = openApiDocument;
let world: SimWorld;
let services: Services;
let key: string;

/** The English group of the sample and an export of it that fails, through the whole pipeline. */
beforeAll(async () => {
  const { chats } = buildSampleCommunity({ seed: 7, weeks: 6, messages: { en: 1200, de: 100, es: 100 } });
  const chat = chats.find(({ language }) => language === 'en')!;
  const phone = createPhone({ seed: 7, style: 'ios-en', people: chat.people, owner: chat.people[0]!.id });
  const early = renderExport(chat, phone, { media: 'attached', toDay: '2026-10-18' }).bytes;
  const late = renderExport(chat, phone, { media: 'omitted', fromDay: '2026-10-26' }).bytes;
  world = createSimWorld(7);
  foundCommunity(world);
  // concepts are public by the words of an admin's pillars
  world.database.query(`UPDATE communities SET pillars = '${JSON.stringify(pillars).replaceAll("'", "''")}'`);
  for (const [id, bytes] of [
    ['exp_early', early],
    ['exp_late', late],
    ['exp_again', late],
    ['exp_broken', early.subarray(0, 5000)],
  ] as const) {
    uploadExport(world, id, bytes);
    await runWorld(world, createFaultPlan());
  }
  services = startSimProcess(world, createFaultPlan()).services;
  const admin = { name: 'a test', scopes: ['admin'], communityId: null, expiresAt: null } as const;
  key = (await addKey(services, { id: 'test', name: 'a test' }, admin)).key;
  const by = { id: 'test', name: 'a test', communityId: null, scopes: admin.scopes };
  await publishText(services, by, {
    community: 'harbour',
    week: '2026-W44',
    text: 'A calm week.',
    overrideReason: undefined,
    version: '*',
    origin: 'https://pulse.example',
    requestId: 'req_1',
  });
});
afterAll(() => world.close());

/** Asks as a client does, of either Worker. */
async function ask(path: string): Promise<Json> {
  const request = new Request(`https://pulse.example${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const response = await handlePublicRequest(request, services, {
    forward: (forwarded) => handleIngestRequest(forwarded, services),
    defer: () => {},
  });
  expect(response.status, path).toBe(200);
  return (await response.json()) as Json;
}

/** Every list to its end. */
async function askAll(path: string): Promise<Json[]> {
  const pages: Json[] = [];
  let cursor: unknown = null;
  do {
    const page = await ask(`${path}${cursor === null ? '' : `&cursor=${String(cursor)}`}`);
    pages.push(page);
    cursor = page['next_cursor'] ?? null;
  } while (cursor !== null && pages.length < 100);
  return pages;
}

/** What is asked about where nothing is said below. */
const asked: Readonly<Record<string, string>> = {
  community: 'harbour',
  source: 'workshop',
  export_id: 'exp_early',
  week: 'latest',
  day: '2026-10-28',
};

/** Reads that are asked otherwise, or several times, to see every row. */
const specialReads: Readonly<Record<string, readonly string[]>> = {
  'public.history': ['/pulse/history.json?limit=3', '/pulse/history.json?offset=1'],
  'public.daily': ['/pulse/daily.json?limit=10'],
  'upload.listExports': ['/exports?limit=2'],
  'upload.getExport': ['exp_early', 'exp_late', 'exp_again', 'exp_broken'].map((id) => `/exports/${id}?`),
  'upload.getTimeline': ['exp_early', 'exp_again', 'exp_broken'].map((id) => `/exports/${id}/timeline?`),
  'admin.listPeople': ['/api/communities/harbour/sources/workshop/people?limit=10'],
  'admin.getText': ['/api/communities/harbour/weeks/2026-W44/text?'],
  'admin.previewPublication': ['/api/communities/harbour/publication/preview?policy=figures'],
  'inside.listWeeks': ['/api/communities/harbour/weeks?limit=2'],
  'inside.listFigures': ['/api/communities/harbour/figures?limit=2'],
  'inside.listQuestions': ['/api/communities/harbour/questions?weeks=6'],
  'inside.listDecisions': ['/api/communities/harbour/decisions?weeks=6'],
};

const operations = new Map(listOperations(appRouter).map((operation) => [operation.name, operation]));
const known = [...operations.values()].filter(({ meta }) => meta.method === 'GET');

/** Where a read is asked by itself; nowhere where it needs an id that is not listed above. */
function askPlainly({ meta, pathParameters, input }: Operation): readonly string[] {
  if (pathParameters.some((name) => !(name in asked))) return [];
  const path = meta.path.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => asked[name]!);
  const needed = Object.entries(input.shape).filter(
    ([name, field]) => !pathParameters.includes(name) && !z.safeParse(field, undefined).success,
  );
  return [`${path}?${needed.map(([name]) => `${name}=${asked[name]}`).join('&')}`];
}

/** Where each read is asked, by its name. */
const reads = new Map(
  known
    .map((operation) => [operation.name, specialReads[operation.name] ?? askPlainly(operation)] as const)
    .filter(([, paths]) => paths.length > 0),
);

const schemaOf = (name: string): Json => answerSchema(document, operations.get(name)!.meta.operationId);

describe('the document', () => {
  it('has every field of every answer of the sample', async () => {
    const walk = createWalk();
    for (const [name, paths] of reads)
      for (const path of paths)
        for (const answer of await askAll(path)) walkAnswer(document, schemaOf(name), answer, walk, name);
    expect([...walk.undocumented]).toEqual([]);
    expect(walk.met.size).toBeGreaterThan(200);
  });

  it('has every field of every stored public row', () => {
    const walk = createWalk();
    const schemas: Readonly<Record<string, string>> = {
      pulse: 'Pulse',
      week: 'Week',
      day: 'Day',
      concepts: 'Concepts',
    };
    const rows = world.database.query('SELECT kind, body FROM public_rows');
    const kinds = rows.map(({ kind, body }) => {
      const schema = { $ref: `#/components/schemas/${schemas[String(kind)]}` };
      walkAnswer(document, schema, JSON.parse(String(body)), walk);
      return kind;
    });
    expect([...walk.undocumented]).toEqual([]);
    expect(new Set(kinds).size).toBe(4);
    expect(kinds.length).toBeGreaterThan(40);
  });

  it('lists no public field that nothing delivers', async () => {
    const walk = createWalk();
    const documented = new Set<string>();
    for (const { name } of listOperations(publicRouter)) {
      const schema = schemaOf(`public.${name}`);
      listDocumentedFields(document, schema, name, documented);
      for (const path of reads.get(`public.${name}`)!)
        for (const answer of await askAll(path)) walkAnswer(document, schema, answer, walk, name);
    }
    // edges, types of media and domains that too few people of this group sent
    const rare = /^(ConceptEdge\.|Details\.(media_by_type|domains)\.|Part\.at_least$|Figure\.at_least$)/;
    expect([...documented].filter((field) => !walk.met.has(field) && !rare.test(field))).toEqual([]);
  });

  it('is asked about every read there is', () => {
    // they need an id that this sample has none of, or that another answer tells
    const names = known.map(({ name }) => name);
    expect(names.filter((name) => !reads.has(name)).sort()).toEqual([
      'admin.getDeadLetter',
      'inside.getEvidence',
      'upload.get',
    ]);
  });
});

describe('a field that the document lacks', () => {
  it('is found wherever it is', () => {
    const planted = createWalk();
    const week = { week: '2026-W07', mood: 1, summaries: [{ sentences: [{ text: '', author: 'x' }] }] };
    walkAnswer(document, { $ref: '#/components/schemas/History' }, { data: [week] }, planted);
    expect([...planted.undocumented].sort()).toEqual(['Sentence.author', 'Week.mood']);
  });
});
