import { type FoundInExport, readExport } from '../src/pipeline/ingest/read-export.ts';
import type { ObjectStore } from '../src/ports/objects.ts';
import type { Db } from '../src/storage/db.ts';

/** The source that everything is read into. */
export const benchSource = 'src';

export type StoredExport = {
  readonly key: string;
  readonly size: number;
  /** Weeks that an earlier run has stored, the fullest first. */
  readonly knownWeeks: readonly string[];
};

/** A database that knows which weeks are stored, keeps every lease and never cancels: what reading an export asks of it. */
function answerForDatabase(knownWeeks: readonly string[]): Db {
  const query: unknown = new Proxy({}, { get: () => () => query });
  return {
    build: query as Db['build'],
    async all<Row>(name: string) {
      const rows = name === 'list_fullest_weeks' ? knownWeeks.slice(0, 4).map((week) => ({ week })) : [];
      return rows as Row[];
    },
    async first() {
      return null;
    },
    async run() {
      return 1;
    },
    async batch() {
      return [];
    },
  };
}

/** One export from its archive to written segments, by the product's own function. */
export async function readIntoSegments(
  objects: ObjectStore,
  { key, size, knownWeeks }: StoredExport,
): Promise<FoundInExport> {
  const found = await readExport(
    {
      db: answerForDatabase(knownWeeks),
      objects,
      clock: { now: () => 0 },
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
      derive_key: '',
      twin_id: null,
    },
    { name: `source:${benchSource}`, owner: 'bench', fence: 1 },
  );
  if (found === null) throw new Error('the export was not read');
  return found;
}

/** The weeks of a run, the fullest first. */
export function listFullest({ weeks }: FoundInExport): string[] {
  return [...weeks].sort((a, b) => b.messages - a.messages).map(({ week }) => week);
}
