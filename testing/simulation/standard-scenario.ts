import { createHash } from 'node:crypto';
import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import type { RenderedExport } from '../../scripts/sample/render-export.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../scripts/sample/sample-message.ts';
import type { SimWorld } from './sim-world.ts';

/** Three exports of one invented chat, from two phones, that overlap: what the simulations upload. */
export type Scenario = { readonly chat: SampleChat; readonly exports: readonly RenderedExport[] };

/** A chat of three weeks; small, because it is run thousands of times. */
export function buildScenario(seed: number, messages = 160): Scenario {
  const generated = generateChat({
    seed,
    messages,
    days: 20,
    people: 9,
    language: 'en',
    endDay: '2026-11-15',
  });
  const chat: SampleChat = {
    slug: 'workshop',
    name: generated.name,
    language: 'en',
    people: generated.people,
    messages: [...generated.messages()],
  };
  const android = createPhone({
    seed,
    style: 'android-en-12h',
    people: chat.people,
    owner: chat.people[0]!.id,
  });
  const ios = createPhone({
    seed: seed + 1,
    style: 'ios-de',
    people: chat.people,
    owner: chat.people[1]!.id,
  });
  return {
    chat,
    exports: [
      renderExport(chat, android, { media: 'omitted', toDay: '2026-11-06' }),
      renderExport(chat, ios, { media: 'attached', fromDay: '2026-11-01' }),
      renderExport(chat, android, { media: 'attached', fromDay: '2026-10-30' }),
    ],
  };
}

const now = Date.UTC(2026, 10, 16, 8);

/** A published community with one source. */
export function foundCommunity(world: SimWorld): void {
  world.database.query(`INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
    VALUES ('com_a', 'harbour', 'Harbour', 'Europe/Lisbon', 'en', 'themes', ${now}, ${now})`);
  world.database.query(`INSERT INTO sources (id, community_id, slug, name, public_number, created_at, updated_at)
    VALUES ('src_a', 'com_a', 'workshop', 'Workshop', 1, ${now}, ${now})`);
}

/** Puts a file where a completed upload leaves it: object, export row and outbox row; `send` also queues its message. */
export function uploadExport(
  world: SimWorld,
  id: string,
  bytes: Uint8Array,
  { send = true, communityId = 'com_a', sourceId = 'src_a' } = {},
): void {
  const etag = createHash('md5').update(bytes).digest('hex');
  world.storage.stored.set(`raw/${communityId}/${id}`, { bytes, etag });
  world.database.query(`INSERT INTO exports
    (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status, correlation_id, created_at, updated_at)
    VALUES ('${id}', '${communityId}', '${sourceId}', 'chat.zip', ${bytes.length}, 'raw/${communityId}/${id}', '${etag}', 'queued', 'cor_${id}', ${now}, ${now})`);
  const body = { v: 2, type: 'export.ingest', export_id: id, correlation_id: `cor_${id}` };
  if (send) world.enqueue({ body });
}
