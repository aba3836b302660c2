import { createHash } from 'node:crypto';
import { openStores } from '../local/open-stores.ts';
import type { ExportTruth } from './write-export.ts';

const rangeBytes = 16 * 1024 * 1024;

async function hashObject(bucket: R2Bucket, key: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  for (let offset = 0; offset < size; offset += rangeBytes) {
    const length = Math.min(rangeBytes, size - offset);
    const object = await bucket.get(key, { range: { offset, length } });
    if (object === null) return `${key} is not there`;
    hash.update(new Uint8Array(await object.arrayBuffer()));
  }
  return hash.digest('hex');
}

/** What in the state of a stopped server is not as the truth wants it; a sentence each. */
export async function checkState(stateFolder: string, truth: ExportTruth): Promise<string[]> {
  const stores = await openStores(stateFolder);
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) === JSON.stringify(wanted)) return;
    wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await stores.d1.prepare(sql).all()).results;
  try {
    const exports = await rowsOf('SELECT object_key, size, status, media_status, media_stored FROM exports');
    expect('exports', exports.length, 1);
    const { object_key, ...ended } = exports[0] ?? {};
    expect('the export', ended, {
      size: truth.size,
      status: 'completed',
      media_status: 'done',
      media_stored: truth.films.length,
    });
    const raw = (await stores.bucket.list({ prefix: 'raw/' })).objects;
    expect(
      'raw objects',
      raw.map(({ key, size }) => [key, size]),
      [[object_key, truth.size]],
    );
    if (raw[0] !== undefined) {
      expect('the raw object', await hashObject(stores.bucket, raw[0].key, raw[0].size), truth.sha256);
    }
    const media = (await stores.bucket.list({ prefix: 'media/' })).objects;
    const films: string[] = [];
    for (const { key, size } of media) films.push(await hashObject(stores.bucket, key, size));
    expect('films', films.sort(), [...truth.films].sort());
    const weeks = await rowsOf('SELECT SUM(messages) AS messages FROM weeks');
    expect('messages', weeks, [{ messages: truth.messages }]);
    const uploads = await rowsOf(
      `SELECT status, COUNT(*) AS n FROM uploads WHERE status NOT IN ('aborted', 'expired') GROUP BY status`,
    );
    expect('uploads', uploads, [{ status: 'completed', n: 1 }]);
    expect('messages left in the outbox', await rowsOf('SELECT id FROM outbox'), []);
    expect('dead letters', await rowsOf('SELECT error_code FROM dead_letters'), []);
  } finally {
    await stores.close();
  }
  return wrong;
}
