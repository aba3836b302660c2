import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../src/jobs/consume.ts';
import type { MinuteState, Segment } from '../../src/pipeline/segments/format/segment.ts';
import type { Entry } from '../../src/pipeline/whatsapp/entry.ts';
import type { Db } from '../../src/storage/db.ts';
import type { DigestsResult } from '../../src/storage/repositories/digests.ts';
import type { IngestResult } from '../../src/storage/repositories/ingest-results.ts';
import type { Lease } from '../../src/storage/repositories/leases.ts';
import { type QuotaReservation, readQuota } from '../../src/storage/repositories/quota.ts';
import { findFirstViolation } from '../../testing/simulation/find-first-violation.ts';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';

hashAtOnce();

const bug = vi.hoisted(() => ({ planted: 'none', calls: 0 }));
afterEach(() => {
  bug.planted = 'none';
});

/** Merges minutes that both sides know by `unite` instead. */
function mergeWrongly(
  a: Segment,
  b: Segment,
  merged: Segment,
  unite: (x: MinuteState, y: MinuteState, m: MinuteState) => MinuteState,
): Segment {
  const minutes = new Map(merged.minutes);
  for (const [minute, state] of minutes) {
    const [x, y] = [a.minutes.get(minute), b.minutes.get(minute)];
    if (x !== undefined && y !== undefined) minutes.set(minute, unite(x, y, state));
  }
  return { ...merged, minutes };
}

vi.mock('../../src/pipeline/segments/merge/merge-segments.ts', async (original) => {
  const real = await original<typeof import('../../src/pipeline/segments/merge/merge-segments.ts')>();
  return {
    mergeSegments(a: Segment, b: Segment): Segment {
      const merged = real.mergeSegments(a, b);
      if (bug.planted === 'sum instead of max') {
        return mergeWrongly(a, b, merged, (x, y, state) => ({
          ...state,
          width: x.width + y.width,
          facts: state.facts.map((fact) => ({ ...fact, n: fact.n * 2 })),
        }));
      }
      if (bug.planted === 'skip dedupe') {
        return mergeWrongly(a, b, merged, (x, y) => ({
          width: x.width + y.width,
          notices: x.notices + y.notices,
          facts: [...x.facts, ...y.facts].sort((f, g) => (f.key < g.key ? -1 : 1)),
        }));
      }
      return merged;
    },
  };
});

vi.mock('../../src/pipeline/erasure/erased-names.ts', async (original) => {
  const real = await original<typeof import('../../src/pipeline/erasure/erased-names.ts')>();
  return {
    ...real,
    readErasedNames: (row: Parameters<typeof real.readErasedNames>[0]) =>
      bug.planted === 'forget who is erased' ? real.createErasedNames(null, []) : real.readErasedNames(row),
  };
});

vi.mock('../../src/jobs/consume.ts', async (original) => {
  const real = await original<typeof import('../../src/jobs/consume.ts')>();
  return {
    consume(services: Parameters<typeof real.consume>[0], deliveries: readonly Delivery[]) {
      if (bug.planted !== 'ack before commit') return real.consume(services, deliveries);
      for (const delivery of deliveries) delivery.ack();
      return real.consume(
        services,
        deliveries.map((delivery) => ({ ...delivery, ack: () => {} })),
      );
    },
  };
});

vi.mock('../../src/storage/outbox.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/outbox.ts')>();
  return {
    ...real,
    flushOutbox: async (services: Parameters<typeof real.flushOutbox>[0]) =>
      bug.planted === 'forget the outbox' ? 0 : real.flushOutbox(services),
  };
});

vi.mock('../../src/storage/repositories/leases.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/leases.ts')>();
  return {
    ...real,
    // what was asked when the lease was taken is believed to hold when it is written
    holdsLease(lease: Lease) {
      return bug.planted === 'lease without a fence' ? sql<boolean>`1` : real.holdsLease(lease);
    },
  };
});

vi.mock('../../src/storage/repositories/weeks.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/weeks.ts')>();
  return {
    ...real,
    findNextWeek: (db: Db, sourceId: string, week: string) =>
      bug.planted === 'forget the week after' ? Promise.resolve(null) : real.findNextWeek(db, sourceId, week),
  };
});

vi.mock('../../src/pipeline/segments/messages/list-messages.ts', async (original) => {
  const real = await original<typeof import('../../src/pipeline/segments/messages/list-messages.ts')>();
  return {
    listMessages(segment: Segment) {
      const messages = real.listMessages(segment);
      if (bug.planted !== 'unstable sort' || bug.calls++ % 2 === 0) return messages;
      return messages.toReversed().sort((a, b) => a.minute - b.minute);
    },
  };
});

vi.mock('../../src/pipeline/whatsapp/records/parse-transcript.ts', async (original) => {
  const real = await original<typeof import('../../src/pipeline/whatsapp/records/parse-transcript.ts')>();
  return {
    async *parseTranscript(...args: Parameters<typeof real.parseTranscript>) {
      let held: readonly Entry[] | null = null;
      for await (const batch of real.parseTranscript(...args)) {
        if (held !== null) yield held;
        held = batch;
      }
      if (held !== null) yield bug.planted === 'drop the last line' ? held.slice(0, -1) : held;
    },
  };
});

vi.mock('../../src/storage/repositories/digests.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/digests.ts')>();
  return {
    ...real,
    async saveDigests(db: Db, result: DigestsResult) {
      const inTime = await real.saveDigests(db, result);
      if (inTime || bug.planted !== 'digests without a condition') return inTime;
      // too late, and written all the same
      const row = await db.first(
        'planted',
        db.build
          .selectFrom('weeks')
          .innerJoin('sources', 'sources.id', 'weeks.source_id')
          .select(['weeks.fingerprint', 'sources.inputs_hash'])
          .where('weeks.source_id', '=', result.sourceId)
          .where('weeks.week', '=', result.week),
      );
      return real.saveDigests(db, { ...result, fingerprint: row!.fingerprint, inputsHash: row!.inputs_hash });
    },
  };
});

/** Weeks that this process has already added to the counter of its export. */
let added = 0;
const addProgress = (db: Db, exportId: string, done: number): Promise<number> => {
  const by = done - added;
  added = done;
  return db.run(
    'planted',
    sql`UPDATE exports SET progress_done = progress_done + ${by} WHERE id = ${exportId} AND status <> 'cancelled'`,
  );
};
const progressOf = async (db: Db, exportId: string): Promise<number> =>
  (
    await db.first(
      'planted',
      db.build.selectFrom('exports').select('progress_done').where('id', '=', exportId),
    )
  )?.progress_done ?? 0;
const setProgress = (db: Db, exportId: string, done: number): Promise<number> =>
  db.run('planted', db.build.updateTable('exports').set({ progress_done: done }).where('id', '=', exportId));

vi.mock('../../src/storage/repositories/export-states.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/export-states.ts')>();
  return {
    ...real,
    async startExport(db: Db, exportId: string, now: number) {
      if (bug.planted !== 'counter progress') return real.startExport(db, exportId, now);
      added = 0;
      const before = await progressOf(db, exportId);
      const started = await real.startExport(db, exportId, now);
      await setProgress(db, exportId, before);
      return started;
    },
    async saveProgress(db: Db, progress: Parameters<typeof real.saveProgress>[1]) {
      if (bug.planted !== 'counter progress') return real.saveProgress(db, progress);
      const before = await progressOf(db, progress.exportId);
      const saved = await real.saveProgress(db, progress);
      await setProgress(db, progress.exportId, before);
      await addProgress(db, progress.exportId, progress.done);
      return saved;
    },
  };
});

vi.mock('../../src/storage/repositories/ingest-results.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/ingest-results.ts')>();
  return {
    ...real,
    async finishIngest(db: Db, result: IngestResult) {
      if (bug.planted !== 'counter progress') return real.finishIngest(db, result);
      const before = await progressOf(db, result.exportId);
      const finished = await real.finishIngest(db, result);
      await setProgress(db, result.exportId, before);
      await addProgress(db, result.exportId, result.weeks.length);
      return finished;
    },
  };
});

vi.mock('../../src/storage/repositories/quota.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/repositories/quota.ts')>();
  return {
    ...real,
    async reserveQuota(db: Db, hold: QuotaReservation) {
      if (bug.planted !== 'non-atomic reserve') return real.reserveQuota(db, hold);
      // what is left is read first, and then taken
      const { communityId, day, kind, microUsd } = hold;
      const { limits, usage } = await readQuota(db, { communityId, day });
      const used = usage.find((one) => one.kind === kind);
      const limit = limits.find((one) => one.kind === kind)?.micro_usd ?? hold.limit.microUsd;
      if ((used?.micro_usd ?? 0) + (used?.reserved_micro_usd ?? 0) + microUsd > limit) return false;
      return real.reserveQuota(db, { ...hold, bypass: true });
    },
  };
});

const bugs = [
  'skip dedupe',
  'sum instead of max',
  'ack before commit',
  'counter progress',
  'forget the outbox',
  'non-atomic reserve',
  'lease without a fence',
  'unstable sort',
  'drop the last line',
  'digests without a condition',
  'forget the week after',
  'forget who is erased',
];

describe('the simulation', () => {
  it('finds nothing where nothing is planted', async () => {
    expect(await findFirstViolation()).toBeNull();
  }, 300_000);

  it.each(bugs)(
    'catches: %s',
    async (name) => {
      bug.planted = name;
      const found = await findFirstViolation();
      process.stdout.write(`${name}: ${found?.slice(0, 200)}\n`);
      expect(found).not.toBeNull();
    },
    300_000,
  );
});
