import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toPulseError } from '../../src/core/errors.ts';
import { ingestExport } from '../../src/pipeline/ingest/ingest-export.ts';
import { inspectUpload } from '../../src/pipeline/ingest/inspect-upload.ts';
import { openDb } from '../../src/storage/db.ts';
import { buildZip } from '../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../testing/fixtures/source-of-bytes.ts';
import { createScriptedTextModel } from '../../testing/harness/scripted-text-model.ts';
import { createSimDatabase } from '../../testing/simulation/sim-database.ts';
import { createSimObjects } from '../../testing/simulation/sim-objects.ts';
import { oddGaps } from './zip/odd/gaps.ts';

const database = createSimDatabase();
const { objects } = createSimObjects();
const clock = { now: () => Date.UTC(2026, 1, 18, 12) };
const services = {
  db: openDb(database.d1, clock, () => {}),
  objects,
  clock,
  random: (length: number) => new Uint8Array(length),
  text: createScriptedTextModel(),
};
afterAll(() => database.close());

database.query(`INSERT INTO communities (id, slug, name, time_zone, language, created_at, updated_at)
  VALUES ('com_a', 'harbour', 'Harbour', 'Europe/Lisbon', 'en', 0, 0)`);

let count = 0;

/** What becomes of a file that is uploaded to a source of its own: `ok` with its transcript's name, or code and sentence. */
async function ingest(bytes: Uint8Array): Promise<string> {
  const n = ++count;
  const head = await objects.put(`raw/com_a/${n}`, bytes);
  database.query(`INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
    VALUES ('src_${n}', 'com_a', 's-${n}', 'Source ${n}', 0, 0)`);
  database.query(`INSERT INTO exports (id, community_id, source_id, file_name, size, object_key, file_fingerprint, status,
    correlation_id, created_at, updated_at)
    VALUES ('exp_${n}', 'com_a', 'src_${n}', 'a.zip', ${head!.size}, '${head!.key}', '${n}', 'queued', 'cor', 0, 0)`);
  try {
    await ingestExport(services, { exportId: `exp_${n}`, owner: 'test' });
  } catch (thrown) {
    const { code, message } = toPulseError(thrown);
    return `${code}: ${message}`;
  } finally {
    await objects.delete([head!.key]);
  }
  const [row] = database.query(`SELECT report FROM exports WHERE id = 'exp_${n}'`);
  return `ok: ${(JSON.parse(String(row!['report'])) as { transcript: string }).transcript}`;
}

async function inspect(bytes: Uint8Array): Promise<string> {
  const found = await inspectUpload(sourceOfBytes(bytes));
  return found.ok ? `ok: ${found.transcript}` : `${found.code}: ${found.message}`;
}

const fixtures = join(import.meta.dirname, '../../testing/fixtures/archives');

describe('an uploaded file meets the same words as an inspected one', () => {
  it.each(Object.entries(oddGaps))('%s', async (_, archives) => {
    for (const { what, bytes } of archives) {
      const file = bytes();
      // an empty file never becomes an object: its upload ends with the words of its own
      if (file.length > 0) expect(await ingest(file), what).toBe(await inspect(file));
    }
  });

  it('archives of other programs', async () => {
    for (const name of readdirSync(fixtures)) {
      const file = new Uint8Array(readFileSync(join(fixtures, name)));
      expect(await ingest(file), name).toBe(await inspect(file));
    }
  });

  const chats: Readonly<Record<string, string>> = {
    'no date that exists': '31/02/2026, 10:00 - Ada: hi\n45/13/2026, 10:01 - Ben: hi\n'.repeat(20),
    'blanks alone': ' \n'.repeat(200),
    'no messages': 'Dear diary,\nnothing happened.\n'.repeat(20),
    'a head alone': '18/02/2026, 10:00 - Messages and calls are end-to-end encrypted.\n',
    'one message': '18/02/2026, 10:00 - Ada: hi\n',
  };
  it.each(Object.entries(chats))('a chat of %s', async (_, content) => {
    for (const file of [
      Buffer.from(content),
      buildZip({ entries: [{ name: '_chat.txt', content }] }).bytes,
    ]) {
      expect(await ingest(file)).toBe(await inspect(file));
    }
  });

  it('has tried them all', () => {
    expect(count).toBeGreaterThan(340);
  });
});
