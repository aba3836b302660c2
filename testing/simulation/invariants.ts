import { gunzipSync } from 'node:zlib';
import { objectPrefixes } from '../../src/core/storage-prefixes.ts';
import { createLeakFinder } from '../../src/pipeline/privacy/check-public.ts';
import { decodeSegment } from '../../src/pipeline/segments/format/encode-segment.ts';
import { dumpMessages } from '../../src/pipeline/segments/messages/dump-messages.ts';
import { listMessages } from '../../src/pipeline/segments/messages/list-messages.ts';
import { checkBills } from './check-budget.ts';
import { plantedSecrets } from './invent-chat.ts';
import type { Scenario, SourceTruth } from './scenario.ts';
import type { SimWorld } from './sim-world.ts';

/** Each check gives back what is broken, as sentences; an empty list is good. */
type Check = (world: SimWorld, scenario: Scenario) => string[];

const finalStatuses = ['completed', 'failed', 'cancelled'];

/** I7: nothing final regresses, and what is published only moves forward. Call `watch` after everything that happens. */
export function watchFinality(): { watch(world: SimWorld): void; readonly violations: string[] } {
  const violations: string[] = [];
  const finals = new Map<string, string>();
  const published = new Map<string, number>();
  return {
    violations,
    watch({ database }) {
      for (const row of database.query('SELECT id, status FROM exports')) {
        const [id, status] = [String(row['id']), String(row['status'])];
        const before = finals.get(id);
        if (before !== undefined && before !== status)
          violations.push(`I7: an export that was ${before} became ${status}`);
        if (finalStatuses.includes(status)) finals.set(id, status);
      }
      for (const row of database.query('SELECT id, published_revision AS shown, revision FROM communities')) {
        const [id, shown] = [String(row['id']), Number(row['shown'])];
        if (shown < (published.get(id) ?? -1)) violations.push(`I7: the published revision fell to ${shown}`);
        if (shown > Number(row['revision']))
          violations.push('I7: a revision was published that does not exist');
        published.set(id, shown);
      }
    },
  };
}

/** I6, I8 and rest: all exports final, outbox empty, no row without its object, no object without its row. */
export function checkSettled({ database, storage, queue, media }: SimWorld): string[] {
  const broken: string[] = [];
  if (queue.length > 0) broken.push(`I8: ${queue.length} messages are left`);
  const [row] = database.query(`SELECT (SELECT COUNT(*) FROM outbox) AS outbox,
    (SELECT COUNT(*) FROM pending_deletions) AS pending_deletions,
    (SELECT COUNT(*) FROM exports WHERE status NOT IN ('completed', 'failed', 'cancelled')) AS unfinished,
    (SELECT COUNT(*) FROM communities WHERE published_revision < revision) AS unpublished,
    (SELECT COUNT(*) FROM exports WHERE status = 'completed' AND media_status IN ('waiting', 'failed')) AS unread_media,
    (SELECT COUNT(*) FROM exports WHERE media_status = 'done' AND media_stored + media_skipped <> media_total) AS miscounted_media,
    (SELECT COUNT(*) FROM exports WHERE progress_done > progress_total
      OR (status = 'completed' AND progress_done <> progress_total)) AS miscounted_progress,
    (SELECT COUNT(*) FROM exports WHERE (finished_at IS NULL) <> (status NOT IN ('completed', 'failed', 'cancelled'))) AS untimed`);
  for (const [what, count] of Object.entries(row!)) if (count !== 0) broken.push(`I8: ${what} is ${count}`);
  for (const [what, count] of Object.entries(database.query(unfinishedAnalyses(media))[0]!))
    if (count !== 0) broken.push(`I8: ${what} is ${count}`);
  const wanted = [
    ...database
      .query('SELECT source_id, week FROM weeks')
      .map((w) => `segments/${w['source_id']}/${w['week']}`),
    ...database
      .query(`SELECT object_key FROM exports WHERE raw_deleted_at IS NULL`)
      .map((e) => String(e['object_key'])),
    ...database
      .query('SELECT community_id, sha256 FROM artifacts')
      .map((a) => `media/${a['community_id']}/${a['sha256']}`),
  ];
  const stored = new Set([...storage.stored.keys()].filter((key) => /^(?:segments|raw|media)\//.test(key)));
  for (const key of wanted)
    if (!stored.delete(key)) broken.push(`I8: a row names ${key}, which is not stored`);
  for (const key of stored) broken.push(`I8: ${key} is stored and no row names it`);
  for (const key of storage.stored.keys())
    if (!Object.values(objectPrefixes).some((prefix) => key.startsWith(prefix)))
      broken.push(`I8: ${key} begins with no prefix of src/core/storage-prefixes.ts`);
  return broken;
}

/** Every picture and film has a final analysis where there is a model that looks at pictures, and none where there is not. */
function unfinishedAnalyses({ classifier }: SimWorld['media']): string {
  const pictures = `SELECT COUNT(*) FROM artifacts a LEFT JOIN analyses n ON n.community_id = a.community_id AND n.sha256 = a.sha256
    WHERE substr(a.media_type, 1, 6) IN ('image/', 'video/') AND`;
  return `SELECT (SELECT COUNT(*) FROM analyses WHERE state NOT IN ('done', 'unsupported')) AS unfinished_analyses,
    (SELECT COUNT(*) FROM media_batches WHERE state <> 'pending' OR taken_at <> 0) AS deferred_batches,
    (${pictures} ${'unsupported' in classifier ? 'n.state IS NOT NULL' : 'n.state IS NULL'}) AS wrong_pictures`;
}

/** I8: once what held them has had time to end, nobody holds a lease. */
export const checkLeases: Check = ({ database, clock }) =>
  database
    .query(`SELECT name FROM leases WHERE expires_at > ${clock.now}`)
    .map(({ name }) => `I8: the lease ${name} is still held`);

const count = (items: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/**
 * What the merged chat must hold: each message that any export shows, once for each message of the truth; deleted or
 * edited as the latest export that shows it says. Text compares by letters and digits, media by minute.
 */
function wantedMessages({ chat, exports }: SourceTruth): Map<string, number> {
  const shown = new Map<string, string>();
  for (const file of exports)
    for (const { id, entry } of file.messages)
      shown.set(id, signatureOf(entry.minute, entry.kind, entry.text));
  return count(chat.messages.flatMap(({ id }) => shown.get(id) ?? []));
}

const signatureOf = (minute: number, kind: string, text: string): string =>
  kind === 'text'
    ? `${minute} text ${text.replace(/@\u2068[^\u2069]*\u2069?/gu, '').replace(/[^\p{L}\p{N}]/gu, '')}`
    : `${minute} ${kind}`;

/** I1: every message is kept exactly as often as its largest multiplicity over exports. */
export const checkMessages: Check = ({ storage }, { truth, erased }) => {
  // what erased people wrote is missing
  if (erased !== undefined) return [];
  const broken: string[] = [];
  for (const source of truth) {
    const got = count(
      [...storage.stored]
        .filter(([key]) => key.startsWith(`segments/${source.sourceId}/`))
        .flatMap(([, { bytes }]) => listMessages(decodeSegment(bytes)))
        .map(({ minute, kind, text }) => signatureOf(minute, kind, text)),
    );
    const wanted = wantedMessages(source);
    for (const key of new Set([...wanted.keys(), ...got.keys()])) {
      const [should, is] = [wanted.get(key) ?? 0, got.get(key) ?? 0];
      if (should !== is) broken.push(`I1: ${source.sourceId} has ${is} of ${should} messages like "${key}"`);
    }
  }
  return broken;
};

/** The chat of a source as text; segments in order of time. */
export function chatText({ storage }: SimWorld, sourceId: string): string {
  return dumpMessages(
    [...storage.stored]
      .filter(([key]) => key.startsWith(`segments/${sourceId}/`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { bytes }]) => decodeSegment(bytes)),
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** I10: nothing that was planted, no number and no name of a member stands in a public row, a log line or a dead letter. */
export const checkPrivacy: Check = ({ database, logged }, { truth }) => {
  const people = truth.flatMap(({ chat }) => chat.people);
  const secrets = [...plantedSecrets, ...people.flatMap(({ name, phone }) => [name, phone])].map((s) =>
    s.toLowerCase(),
  );
  const numbers = [...plantedSecrets, ...people.map(({ phone }) => phone)]
    .map(digitsOf)
    .filter((digits) => digits.length >= 9)
    .map((digits) => digits.slice(-9));
  const names = [...new Set(people.flatMap(({ name }) => name.toLowerCase().split(' ')))];
  const namePattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const leaksOf = createLeakFinder([]);
  const places = [
    ...database.query('SELECT kind, key, body FROM public_rows').map((row) => ({
      place: `public ${row['kind']} ${row['key']}`,
      text: String(row['body']),
      isPublic: true,
    })),
    ...logged.map((line) => ({ place: 'the log', text: line, isPublic: false })),
    ...database
      .query('SELECT error_message, message FROM dead_letters')
      .map((row) => ({ place: 'a dead letter', text: JSON.stringify(row), isPublic: false })),
  ];
  return places.flatMap(({ place, text, isPublic }) => {
    const lower = text.toLowerCase();
    const found = secrets.filter((secret) => lower.includes(secret));
    const sentences = isPublic ? sentencesOf(JSON.parse(text)) : [text];
    for (const sentence of sentences) {
      const name = namePattern.exec(sentence.toLowerCase());
      if (name !== null) found.push(name[0]);
      const digits = isPublic ? digitsOf(sentence) : '';
      found.push(...numbers.filter((number) => digits.includes(number)));
      if (isPublic) found.push(...leaksOf(sentence).filter((leak) => leak !== 'link' && leak !== 'code'));
    }
    return found.map((secret) => `I10: ${place} shows ${secret}`);
  });
};

/** Every string in a JSON value that people wrote: sentences and names of concepts. */
function sentencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (/^(?:text|name|label)$/.test(key) ? [inner] : []) : sentencesOf(inner),
  );
}

/**
 * I11: nothing of erased people is left in a row, an object, KV or a log line, whatever old export came after. Backups
 * end by age, and a restore takes the people out again.
 */
export const checkErased: Check = ({ database, storage, kv, logged }, { erased = [] }) => {
  if (erased.length === 0) return [];
  const tables = database.query("SELECT name FROM sqlite_master WHERE type = 'table'");
  const places = [
    ...tables.map(({ name }) => [
      `the table ${name}`,
      JSON.stringify(database.query(`SELECT * FROM "${name}"`)),
    ]),
    ...[...storage.stored]
      .filter(([key]) => !key.startsWith(objectPrefixes.backups))
      .map(([key, { bytes }]) => {
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
        return [key, Buffer.from(isPacked ? gunzipSync(bytes) : bytes).toString()];
      }),
    ['KV', [...kv.values()].join('\n')],
    ['the log', logged.join('\n')],
  ] as const;
  return places.flatMap(([place, text]) =>
    erased
      .filter((part) => text!.includes(part) || text!.includes(JSON.stringify(part).slice(1, -1)))
      .map((part) => `I11: ${place} holds "${part}"`),
  );
};

/** All that must hold once a world is at rest. */
export const checkWorld: Check = (world, scenario) => [
  ...checkSettled(world),
  ...checkBills(world, scenario),
  ...checkMessages(world, scenario),
  ...checkPrivacy(world, scenario),
  ...checkErased(world, scenario),
];
