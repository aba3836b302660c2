import { PulseError } from '../src/core/errors.ts';
import { type FoundInExport, readExport } from '../src/pipeline/ingest/read-export.ts';
import type { ObjectStore } from '../src/ports/objects.ts';
import { type Db, openDb } from '../src/storage/db.ts';
import { leaseNames } from '../src/storage/lease-names.ts';

/** The source that everything is read into. */
export const benchSource = 'src';

export type StoredExport = {
  readonly key: string;
  readonly size: number;
  /** Weeks that earlier runs have stored. */
  readonly knownWeeks: readonly string[];
};

/** A database that knows which weeks are stored, keeps every lease and never cancels: what reading an export asks of it. */
function answerForDatabase(knownWeeks: readonly string[]): Db {
  const answer = (sql: string, values: readonly unknown[]): unknown => {
    const [from = '', to = ''] = values.filter((value) => /^\d{4}-W\d\d$/.test(String(value))).map(String);
    const isOfWeeks = /select "week" from "weeks"/.test(sql);
    const weeks = isOfWeeks
      ? knownWeeks
          .filter((week) => week >= from && week <= to)
          .sort()
          .reverse()
      : [];
    const meta = { changes: 1, rows_read: 0, rows_written: 0 };
    return { success: true, results: weeks.map((week) => ({ week })), meta };
  };
  const d1 = {
    prepare: (sql: string) => ({
      bind: (...values: unknown[]) => ({ all: async () => answer(sql, values) }),
    }),
  };
  return openDb(d1 as never, { now: () => 0 }, () => {});
}

/** One export from its archive to written segments, by the product's own function, which asks for the time after each week. */
export async function readIntoSegments(
  objects: ObjectStore,
  { key, size, knownWeeks }: StoredExport,
  now: () => number = () => 0,
): Promise<FoundInExport> {
  const found = await readExport(
    {
      db: answerForDatabase(knownWeeks),
      objects,
      clock: { now },
      random: (length) => new Uint8Array(length),
      text: {
        identity: { provider: 'none', model: 'none', version: '0' },
      } as never,
    },
    {
      id: 'exp',
      community_id: 'com',
      source_id: benchSource,
      object_key: key,
      size,
      status: 'ingesting',
      attempts: 1,
      media_status: 'none',
      language: 'en',
      min_people: 5,
      pillars: '[]',
      inputs_hash: '',
      erasure_key: null,
      tombstones: '[]',
      erasure_pending: 0,
      duplicate_of_id: null,
    },
    {
      lease: { name: leaseNames.source(benchSource), owner: 'bench', fence: 1 },
      heartbeat: async () => {},
      renew: async () => {},
      lost: () => new PulseError('lease_lost', 'Nobody else reads it.'),
    },
  );
  if (found === null) throw new Error('the export was not read');
  return found;
}
