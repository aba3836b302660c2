import { createLink } from '../../src/admin/inside/create-link.ts';
import { closeSession, mayOpen, openSession } from '../../src/admin/inside/open-session.ts';
import { ensureFirstKey } from '../../src/auth/ensure-first-key.ts';
import { consume } from '../../src/jobs/consume.ts';
import { runCron, schedules } from '../../src/jobs/cron.ts';
import { flushSlowQueries } from '../../src/jobs/flush-slow-queries.ts';
import { listBackups } from '../../src/pipeline/backup/list-backups.ts';
import { restoreBackup } from '../../src/pipeline/backup/restore-backup.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import { limitTextModel } from '../../src/quota/limit-text-model.ts';
import { handlePublicRequest } from '../../src/routers/public-app.ts';
import { abandonWork } from '../../src/storage/repositories/leases.ts';
import { createSlowQueryTally } from '../../src/storage/slow-query-tally.ts';
import { drainQueue } from '../harness/drain-queue.ts';
import { ingestCaller } from '../harness/ingest-caller.ts';
import type { TestServices } from '../harness/test-services.ts';
import { findScenario } from '../simulation/scenarios.ts';
import { pricedMediaModels } from '../simulation/sim-media-models.ts';
import { pricedTextModel } from '../simulation/sim-text-model.ts';

const hour = 3_600_000;
const day = 24 * hour;
const roomy = { burst: 1000, perSecond: 1000 };
const community = 'harbour';

type Json = Record<string, unknown>;
type Life = {
  readonly world: TestServices;
  /** The ETag of a resource. */
  etagOf(path: string): Promise<string>;
  /** Asks over REST as an admin. @throws Error for any status but a good one, or the one that is expected */
  call(
    line: string,
    json?: unknown,
    options?: { headers?: Record<string, string>; status?: number },
  ): Promise<Json>;
  upload(bytes: Uint8Array, expected?: number): Promise<string>;
};

/** Guards models as a Worker does, and signs the first admin in. */
async function beginLife(test: TestServices): Promise<Life> {
  const services = {
    ...test.services,
    text: limitTextModel(pricedTextModel, test.services, roomy),
    media: limitMediaModels(pricedMediaModels, test.services, roomy),
  };
  const key = await ensureFirstKey(services);
  await ensureFirstKey(services);
  const ask = ingestCaller({ services });
  const call: Life['call'] = async (line, json, { headers = {}, status: wanted } = {}) => {
    const { status, body } = await ask(line, { key, headers, ...(json === undefined ? {} : { json }) });
    if (wanted === undefined ? status >= 300 : status !== wanted)
      throw new Error(`${line} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    world: { ...test, services },
    etagOf: async (path) => (await ask(`GET ${path}`, { key })).headers.get('etag')!,
    call,
    async upload(bytes, expected = 200) {
      const file = { community, source: 'Workshop', file_name: 'chat.zip', size: bytes.length };
      const { upload_id } = await call('POST /upload/multipart/create', file);
      const headers = { 'content-length': String(bytes.length) };
      const part = await ask(`PUT /upload/multipart/${upload_id}/parts/1`, {
        ...{ key, headers },
        body: bytes as BodyInit,
      });
      if (part.status !== 200) throw new Error(JSON.stringify(part.body));
      const completed = await ask('POST /upload/multipart/complete', { key, json: { upload_id } });
      if (completed.status !== expected) throw new Error(JSON.stringify(completed.body));
      return String(upload_id);
    },
  };
}

/**
 * Plays what a community and its operators do in two years, failures, erasures and deletions included, on services whose
 * database is watched: nearly every statement runs at least once.
 * @param empty empties that database
 */
export async function liveThrough(test: TestServices, empty: () => Promise<void>): Promise<void> {
  const life = await beginLife(test);
  await found(life);
  await uploadEverything(life);
  await passNights(life, 3);
  await operate(life);
  await failAndReplay(life);
  await losePieces(life);
  await read(life);
  test.clock.now += 400 * day;
  await passNights(life, 3);
  await bringBack(life, empty);
  await lookInside(life);
  await forget(life);
}

async function found({ call }: Life): Promise<void> {
  const harbour = { slug: community, name: 'Harbour', time_zone: 'Europe/Lisbon', language: 'en' };
  const headers = { 'idempotency-key': 'a-key-of-the-client' };
  await call('POST /api/communities', harbour, { headers });
  await call('POST /api/communities', harbour, { headers });
  await call('POST /api/communities', harbour, { headers: { 'idempotency-key': 'another' }, status: 409 });
  await call(`PUT /api/communities/${community}/publication`, { policy: 'themes' });
  await call(`POST /api/communities/${community}/sources`, { name: 'Workshop' });
  await call('PUT /quota/limits', { community, limits: { image: { calls: 3, micro_usd: 1000 } } });
}

async function uploadEverything(life: Life): Promise<void> {
  for (const scenario of ['pictures', 'overlap'])
    for (const step of findScenario(scenario).steps) {
      if (step.do !== 'upload') continue;
      const id = await life.upload(step.upload.bytes);
      await life.call('POST /upload/multipart/complete', { upload_id: id });
      await drainQueue(life.world);
    }
}

/** Days pass, each with all that cron does in it. */
async function passNights({ world }: Life, nights: number): Promise<void> {
  for (let night = 0; night < nights; night++) {
    await drainQueue(world);
    for (const schedule of Object.keys(schedules)) await runCron(world.services, schedule);
    world.clock.now += day;
  }
  await drainQueue(world);
}

/** What an operator changes. */
async function operate({ world, call, upload, etagOf }: Life): Promise<void> {
  const { key_id } = await call('POST /api/keys', { name: 'a phone', scopes: ['upload'], community });
  await call(`POST /api/keys/${key_id}/revoke`, {});
  await call(
    `PATCH /api/communities/${community}`,
    { pillars: [{ name: 'Tools', keywords: ['saw'] }] },
    { headers: { 'if-match': await etagOf(`/api/communities/${community}`) } },
  );
  await call('PUT /quota/limits', {
    community,
    limits: { image: null, text: { calls: 900, micro_usd: 90_000 } },
  });
  await call('PUT /quota/limits', { community, plan: 'standard' });
  const until = new Date(world.clock.now + day).toISOString();
  await call('POST /quota/bypass', { community, reason: 'A test of everything', expires_at: until });
  const people = (await call(`GET /api/communities/${community}/sources/workshop/people`))['data'] as Json[];
  await call(`POST /api/communities/${community}/sources/workshop/people/decisions`, {
    decision: 'merge',
    labels: people.slice(0, 2).map(({ label }) => label),
  });
  await drainQueue(world);
  // an upload that is given up, and one whose export is cancelled
  const file = { community, source: 'Workshop', file_name: 'chat.zip', size: 4 };
  const { upload_id } = await call('POST /upload/multipart/create', file);
  await call('POST /upload/multipart/abort', { upload_id });
  await upload(new Uint8Array(8));
  const [newest] = (await call('GET /exports'))['data'] as Json[];
  await call(`POST /exports/${newest!['export_id']}/cancel`, {});
  await drainQueue(world);
}

/** Media whose raw file is gone, a model that is away: dead letters, and their replay. */
async function failAndReplay({ world, call, upload }: Life): Promise<void> {
  const { services, sent, clock, d1 } = world;
  const pictures = findScenario('pictures').steps.find((step) => step.do === 'upload');
  await upload((pictures as { upload: { bytes: Uint8Array } }).upload.bytes.slice(0, 900));
  await drainQueue(world);
  const [last] = (await d1.prepare('SELECT id FROM exports ORDER BY id DESC LIMIT 1').all<{ id: string }>())
    .results;
  const lost = { v: 2, type: 'media.extract', export_id: last!.id, correlation_id: 'cor_lost', after: 0 };
  await d1
    .prepare("UPDATE exports SET media_status = 'waiting', status = 'completed' WHERE id = ?")
    .bind(last!.id)
    .run();
  await services.objects.delete([
    ...(await services.objects.list('raw/', null, 1000)).objects.map(({ key }) => key),
  ]);
  for (const body of [lost, { ...lost, export_id: 'exp_unknown' }])
    await consume(services, [{ body, attempts: 8, ack: () => {}, retry: () => {} }]);
  sent.length = 0;
  const letters = (await call('GET /api/dead-letters'))['data'] as Json[];
  if (letters.length === 0) throw new Error('nothing has failed');
  await call(`GET /api/dead-letters/${letters[0]!['dead_letter_id']}`);
  const filter = { community };
  const { confirm } = await call('POST /api/dead-letter-replays/preview', filter);
  await call('POST /api/dead-letter-replays', { ...filter, confirm });
  clock.now += hour;
  await drainQueue(world);
}

/** Objects without rows and rows without objects. */
async function losePieces({ world }: Life): Promise<void> {
  const { services, d1 } = world;
  const bytes = new Uint8Array(3);
  for (const key of ['raw/com_x/upl_x', 'segments/src_x/2026-W01', `media/com_x/${'a'.repeat(64)}`])
    await services.objects.put(key, bytes);
  const [artifact] = (
    await d1
      .prepare('SELECT community_id, sha256 FROM artifacts LIMIT 1')
      .all<{ community_id: string; sha256: string }>()
  ).results;
  await services.objects.delete([`media/${artifact!.community_id}/${artifact!.sha256}`]);
  const tally = createSlowQueryTally();
  tally.observe({ name: 'weeks.list_stale', durationMs: 900, rowsRead: 1, rowsWritten: 0 });
  await flushSlowQueries(services, tally);
}

/** Everything that can be looked at. */
async function read({ world, call }: Life): Promise<void> {
  const [one] = (await call('GET /exports'))['data'] as Json[];
  const sources = `GET /api/communities/${community}/sources`;
  for (const line of [
    ...[
      'GET /api/communities',
      `GET /api/communities/${community}`,
      sources,
      `${sources}/workshop/people/proposals`,
    ],
    ...['GET /api/keys', `GET /quota?community=${community}`, 'GET /api/audit-log', 'GET /api/health'],
    ...['GET /api/slow-queries', 'GET /api/orphans', `GET /exports/${one!['export_id']}`],
    ...[`GET /exports/${one!['export_id']}/timeline`, `GET /exports?community=${community}&status=completed`],
  ])
    await call(line);
  const edge = { forward: async () => new Response(), defer: (work: Promise<unknown>) => void work };
  for (const path of [
    ...['/', '/pulse.json', '/pulse/history.json', '/pulse/daily.json', '/pulse/concepts.json'],
    ...['/communities.json', '/sources.json', '/health'],
  ]) {
    const query = path.startsWith('/pulse') || path === '/sources.json' ? `?community=${community}` : '';
    await handlePublicRequest(new Request(`https://pulse.example${path}${query}`), world.services, edge);
  }
  await abandonWork(world.services.db, world.clock.now);
}

/** The newest backup, brought into the same database once it is empty. */
async function bringBack({ world }: Life, empty: () => Promise<void>): Promise<void> {
  const { services } = world;
  const [newest] = await listBackups(services.objects);
  await restoreBackup(services, newest!.id).catch(() => {});
  await empty();
  await restoreBackup(services, newest!.id);
}

/** The pages of the inside, opened in one browser and left again. */
async function lookInside({ world: { services, d1 } }: Life): Promise<void> {
  const id = await d1.prepare('SELECT id FROM api_keys WHERE revoked_at IS NULL').first<string>('id');
  const admin = { id: id!, name: 'a test', scopes: ['admin'], communityId: null } as const;
  const { code } = await createLink(services, admin, community);
  await mayOpen(services, code);
  const session = await openSession(services, code);
  if (session === null) throw new Error('the link does not open');
  await closeSession(services, session.secret);
}

/** A person is erased, then an export, a source and the whole community are deleted. */
async function forget(life: Life): Promise<void> {
  const { world, call, upload } = life;
  const step = findScenario('overlap').steps.find((one) => one.do === 'upload');
  await upload((step as { upload: { bytes: Uint8Array } }).upload.bytes);
  await drainQueue(world);
  const place = `/api/communities/${community}`;
  const people = (await call(`GET ${place}/sources/workshop/people`))['data'] as Json[];
  for (const [messages, person] of [
    ['count', people[0]],
    ['remove', people[1]],
  ] as const) {
    const chosen = { names: [person!['label']], messages };
    const { confirm } = await call(`POST ${place}/erasures/preview`, chosen);
    await call(`POST ${place}/erasures`, { ...chosen, confirm });
    await passNights(life, 1);
  }
  const [newest] = (await call('GET /exports'))['data'] as Json[];
  await call(`POST /exports/${newest!['export_id']}/deletion`, { confirm: newest!['export_id'] });
  await passNights(life, 1);
  await call(`POST ${place}/sources/workshop/deletion`, { confirm: 'workshop' });
  await passNights(life, 1);
  await call(`POST ${place}/deletion`, { confirm: community });
  await passNights(life, 2);
}
