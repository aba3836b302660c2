import { toPulseError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import {
  type EntryOutcome,
  type EntryState,
  findMediaJob,
  listEntryStates,
  type MediaJob,
  saveMedia,
} from '../../storage/repositories/media-extraction.ts';
import { type HeldLease, refuseBusy, withLease } from '../../storage/with-lease.ts';
import { openObjectSource } from '../zip/object-source.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { listMedia, type MediaEntry } from './list-media.ts';
import { mediaLease } from './media-lease.ts';
import { type MediaLimits, mediaLimits } from './media-limits.ts';
import { planReader, type Span } from './plan-reader.ts';
import { createScratchBuffer } from './scratch-buffer.ts';
import type { StoreContext } from './store-context.ts';
import { storeEntry } from './store-entry.ts';

type ExtractServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly log?: Log;
};

type ExtractRequest = {
  readonly exportId: string;
  /** Position in the list of files to go on from. */
  readonly from: number;
  readonly owner: string;
};

/** Read at either end of the archive, where little is to be seen. */
const windowBytes = 262_144;

/** Come back after this many seconds when media of another export are being read. */
const busySeconds = 15;

/**
 * Reads the media of an export that its source has not stored yet, as many as one message may, and registers them in one
 * batch. What is stored is not read; what cannot be read is recorded and left out. Safe to run again at any point. The answer
 * is the position another message goes on from; null: nothing is left. Throws `gone`, `storage_unavailable`, and `lease_lost`
 * while media of another export of the community are being read.
 */
export async function extractMedia(
  services: ExtractServices,
  request: ExtractRequest,
  options: Partial<MediaLimits> = {},
): Promise<number | null> {
  const job = await findMediaJob(services.db, request.exportId);
  if (job === null) return null;
  const busy = 'Other media of this community are being read. These come next.';
  const lease = mediaLease(job.community_id, request.owner, refuseBusy(busy, busySeconds));
  return withLease(services, lease, (held) =>
    readUnderLease(services, job, { from: request.from, held }, { ...mediaLimits, ...options }),
  );
}

async function readUnderLease(
  services: ExtractServices,
  job: MediaJob,
  { from, held }: { readonly from: number; readonly held: HeldLease },
  limits: MediaLimits,
): Promise<number | null> {
  const { db, objects, clock } = services;
  const source = openObjectSource(objects, job.object_key, job.size);
  const archive = await openArchive(source, { windowBytes });
  const media = listMedia(archive.entries, limits);
  const states = await listEntryStates(
    db,
    job.source_id,
    media.map(({ key }) => key),
  );
  const { chosen, next } = chooseEntries(media, states, from, limits);
  const outcomes = await storeAll(
    {
      objects,
      archive: { ...archive, reader: planReader(source, spansOf(chosen), limits.blockBytes) },
      communityId: job.community_id,
      limits,
      scratch: createScratchBuffer(),
      heartbeat: held.heartbeat,
    },
    chosen,
  );
  for (const outcome of outcomes) {
    states.set(outcome.entryKey, 'artifact' in outcome ? 'stored' : 'skipped');
  }
  const saved = await saveMedia(db, {
    exportId: job.id,
    communityId: job.community_id,
    sourceId: job.source_id,
    lease: held.lease,
    outcomes,
    counts: countMedia(archive, media, states, { total: job.media_total, done: next === null }),
    done: next === null,
    now: clock.now(),
  });
  if (saved) return next;
  if ((await findMediaJob(db, job.id)) === null) return null;
  throw held.lost();
}

/** The files to be read now, and the position of the first that has to wait for another message. */
function chooseEntries(
  media: readonly MediaEntry[],
  states: ReadonlyMap<string, EntryState>,
  from: number,
  { filesPerMessage, bytesPerMessage }: MediaLimits,
): { chosen: MediaEntry[]; next: number | null } {
  const chosen: MediaEntry[] = [];
  const keys = new Set<string>();
  let bytes = 0;
  for (let at = from; at < media.length; at++) {
    const { entry, key } = media[at]!;
    const state = states.get(key);
    // the chat itself is no file its source knows; the same file twice is one
    if (state === undefined || state === 'stored' || state === 'removed' || keys.has(key)) continue;
    if (chosen.length === filesPerMessage || (bytes > 0 && bytes + entry.compressedSize > bytesPerMessage)) {
      return { chosen, next: at };
    }
    chosen.push(media[at]!);
    keys.add(key);
    bytes += entry.compressedSize;
  }
  return { chosen, next: null };
}

const spansOf = (chosen: readonly MediaEntry[]): Span[] =>
  chosen.map(({ entry }) => ({ start: entry.headerOffset, end: entry.spanEnd }));

async function storeAll(context: StoreContext, chosen: readonly MediaEntry[]): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  for (const { entry, key } of chosen) {
    try {
      outcomes.push({ entryKey: key, artifact: await storeEntry(context, entry) });
    } catch (thrown) {
      const { code } = toPulseError(thrown);
      // what is wrong with the file is recorded; what is wrong around it is tried again
      if (code !== 'too_large' && !code.startsWith('zip_')) throw thrown;
      outcomes.push({ entryKey: key, problem: code });
    }
  }
  return outcomes;
}

/** Stored and skipped files of the archive; at the end, what is not stored was skipped. */
function countMedia(
  archive: Archive,
  media: readonly MediaEntry[],
  states: ReadonlyMap<string, EntryState>,
  { total, done }: { total: number; done: boolean },
): { total: number; stored: number; skipped: number } {
  let stored = 0;
  let skipped = 0;
  for (const { key } of media) {
    if (states.get(key) === 'stored') stored++;
    if (states.get(key) === 'skipped') skipped++;
  }
  stored = Math.min(stored, total);
  const unreadable = archive.entries.filter((entry) => !entry.isDirectory && entry.problem !== null).length;
  return { total, stored, skipped: done ? total - stored : Math.min(skipped + unreadable, total - stored) };
}
