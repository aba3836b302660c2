import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import type { SampleChat, SampleMessage } from '../../scripts/sample/sample-message.ts';
import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import { completeUpload } from '../../src/pipeline/uploads/complete-upload.ts';
import { createUpload } from '../../src/pipeline/uploads/create-upload.ts';
import { storePart } from '../../src/pipeline/uploads/store-part.ts';
import type { ObjectStore } from '../../src/ports/objects.ts';
import type { Db } from '../../src/storage/db.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import type { BenchResult } from '../check-budgets.ts';

const partSize = 8 * 1024 * 1024;

type Counts = { reads: number; writes: number; bytesRead: number };

/** Object storage that counts what is asked of it. */
function countObjects(objects: ObjectStore, counts: Counts): ObjectStore {
  return {
    ...objects,
    async get(key) {
      const object = await objects.get(key);
      counts.reads++;
      counts.bytesRead += object?.bytes.length ?? 0;
      return object;
    },
    async getRange(key, offset, length) {
      counts.reads++;
      counts.bytesRead += length;
      return objects.getRange(key, offset, length);
    },
    put(key, bytes, condition) {
      counts.writes++;
      return objects.put(key, bytes, condition);
    },
  };
}

/** Uploads a file and works off all that follows; what it cost from the first part to the published pulse. */
async function ingest(
  test: TestServices,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  alterDb: (db: Db) => Db,
): Promise<BenchResult[]> {
  const counts: Counts = { reads: 0, writes: 0, bytesRead: 0 };
  const services = {
    ...test.services,
    db: alterDb(test.services.db),
    objects: countObjects(test.services.objects, counts),
  };
  test.statements.length = 0;
  const started = process.cpuUsage();
  const upload = await createUpload(services, {
    communityId: 'com_a',
    sourceId: 'src_a',
    fileName: 'chat.zip',
    size: bytes.length,
  });
  for (let part = 1; part <= upload.part_count; part++) {
    const body = bytes.subarray((part - 1) * upload.part_size, part * upload.part_size);
    await storePart(services, {
      uploadId: upload.upload_id,
      communityScope: null,
      partNumber: part,
      body: new Blob([body]).stream(),
      length: body.length,
      sha256: null,
    });
  }
  await completeUpload(services, { uploadId: upload.upload_id, communityScope: null });
  await drainQueue({ ...test, services });
  const { user, system } = process.cpuUsage(started);
  const sum = (of: 'rowsRead' | 'rowsWritten'): number =>
    test.statements.reduce((total, record) => total + record[of], 0);
  const result = (what: string, value: number, unit: string): BenchResult => ({
    name: `ingest.${name}.${what}`,
    value,
    unit,
    better: 'lower',
  });
  return [
    result('statements', test.statements.length, 'statements'),
    result('rows_read', sum('rowsRead'), 'rows'),
    result('rows_written', sum('rowsWritten'), 'rows'),
    result('objects_read', counts.reads, 'reads'),
    result('objects_written', counts.writes, 'writes'),
    result('bytes_read', counts.bytesRead, 'bytes'),
    result('bytes_read_share', counts.bytesRead / bytes.length, 'of the file'),
    result('cpu', (user + system) / 1e6, 's'),
  ];
}

/**
 * Measures what it costs, in the units that are billed, to ingest a year of a busy group: first, the same file again, and
 * an export half of which is known.
 */
export async function benchIngestExport({
  messages: messagesAnExport = 40_000,
  days = 365,
  alterDb = (db) => db,
}: {
  messages?: number;
  days?: number;
  /** Makes a path cost more than it does, to see that its budget notices. */
  alterDb?: (db: Db) => Db;
} = {}): Promise<BenchResult[]> {
  const total = messagesAnExport * 1.5;
  const generated = generateChat({
    seed: 7,
    messages: total,
    days: Math.floor(days * 1.5),
    people: 60,
    language: 'en',
  });
  const messages = [...generated.messages()];
  const chatOf = (part: readonly SampleMessage[]): SampleChat => ({
    slug: 'group',
    name: generated.name,
    language: 'en',
    people: generated.people,
    messages: part,
  });
  const phone = createPhone({ seed: 7, style: 'android-en-12h', people: generated.people });
  const render = (from: number, to: number) =>
    renderExport(chatOf(messages.slice(from, to)), phone, { media: 'omitted' }).bytes;
  const first = render(0, messagesAnExport);

  const test = await openTestServices({ text: createEmbeddedTextModel(), uploadPartSize: partSize });
  try {
    const now = test.clock.now;
    await test.d1.batch([
      test.d1.prepare(`INSERT INTO communities (id, slug, name, time_zone, language, policy, created_at, updated_at)
        VALUES ('com_a', 'town', 'Town', 'Europe/Lisbon', 'en', 'themes', ${now}, ${now})`),
      test.d1.prepare(`INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
        VALUES ('src_a', 'com_a', 'group', 'Group', ${now}, ${now})`),
    ]);
    return [
      ...(await ingest(test, 'first', first, alterDb)),
      ...(await ingest(test, 'again', first, alterDb)),
      ...(await ingest(test, 'half_known', render(messagesAnExport / 2, total), alterDb)),
    ];
  } finally {
    await test.close();
  }
}
