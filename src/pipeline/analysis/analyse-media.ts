import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { MediaModel, MediaModels, Unsupported } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { leaseNames } from '../../storage/lease-names.ts';
import {
  type AnalysisRow,
  type BatchOutcome,
  listPendingArtifacts,
  type PendingArtifact,
  saveAnalyses,
  sumCaptions,
} from '../../storage/repositories/artifacts.ts';
import { type BatchId, findMediaBatch, type MediaBatch } from '../../storage/repositories/media-batches.ts';
import { type HeldLease, type LeaseRequest, refuseBusy, withLease } from '../../storage/with-lease.ts';
import { type ArtifactOutcome, analyseArtifact } from './analyse-artifact.ts';
import { type AnalysisLimits, analysisLimits } from './analysis-limits.ts';
import { planKinds } from './plan-kinds.ts';

export type AnalysisServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly media: MediaModels;
  readonly log?: Log;
};

type AnalysisRequest = BatchId & {
  /** Only files whose hash lies behind it; a hint: what lies before is looked up at the end. */
  readonly after: string;
  readonly owner: string;
};

/** Come back after this many seconds when files of the batch are being analysed. */
const busySeconds = 15;

/**
 * Analyses files of one kind of a community that models of today have not analysed yet, as many as one message may. The
 * answer is where another message goes on; null: nothing is left, or what is left waits for its budget. Throws
 * `lease_lost` while another worker is at it, and errors of storage and of providers, after what was found is kept.
 */
export async function analyseMedia(
  services: AnalysisServices,
  request: AnalysisRequest,
  options: Partial<AnalysisLimits> = {},
): Promise<{ readonly after: string } | null> {
  const plan = (await planKinds(services.media)).inputs.find(({ kind }) => kind === request.kind);
  if (plan === undefined) return null;
  if (isSettled(await findMediaBatch(services.db, request), plan.input)) return null;
  return withLease(services, leaseOf(request), async (held) => {
    // what the holder before has left is known only under the lease
    const batch = await findMediaBatch(services.db, request);
    if (batch === null || isSettled(batch, plan.input)) return null;
    const limits = { ...analysisLimits, ...options };
    return analyseUnderLease(services, { ...request, ...plan, batch, held, limits });
  });
}

/** One worker at a time, so that no answer is paid for twice. It is believed to be alive for longer than one file takes. */
const leaseOf = ({ kind, communityId, owner }: AnalysisRequest): LeaseRequest<never> => ({
  name: leaseNames.analysis(kind, communityId),
  owner,
  ttlMs: 4 * 60_000,
  renewEveryMs: 30_000,
  lost: 'Another worker took over these files.',
  onBusy: refuseBusy('Another worker is analysing these files. These come next.', busySeconds),
});

/** Nothing to be done by a message: all is analysed, or it waits for its budget and nobody has taken it up. */
function isSettled(batch: MediaBatch | null, input: string): boolean {
  if (batch === null || batch.analysed === `${batch.revision}:${input}`) return true;
  return batch.state === 'deferred_processing' && batch.taken_at === 0;
}

type Work = AnalysisRequest & {
  readonly input: string;
  readonly batch: MediaBatch;
  readonly held: HeldLease;
  readonly limits: AnalysisLimits;
};

async function analyseUnderLease(
  services: AnalysisServices,
  work: Work,
): Promise<{ readonly after: string } | null> {
  const { db, clock } = services;
  const { batch, limits, input, held, kind, communityId } = work;
  const limit = limits.filesPerMessage;
  let { after } = work;
  let pending = await listPendingArtifacts(db, { ...work, limit });
  if (pending.length === 0 && after !== '') {
    after = '';
    pending = await listPendingArtifacts(db, { ...work, after, limit });
  }
  const chosen = chooseArtifacts(pending, services.media, work);
  const outcomes = await analyseAll(services, work, chosen);
  const last = outcomes.at(-1);
  const stop = last?.stop ?? null;
  const ended = stop === null && after === '' && pending.length < limit && chosen.length === pending.length;
  const outcome: BatchOutcome =
    stop?.code === 'quota_exceeded'
      ? { is: 'deferred', dueAt: clock.now() + (stop.retryAfter ?? 0) * 1000, needed: last!.needed }
      : ended
        ? { is: 'analysed', revision: batch.revision }
        : { is: 'pending' };
  const rows: AnalysisRow[] = outcomes.map(({ row }) => row);
  const now = clock.now();
  if (!(await saveAnalyses(db, { kind, communityId, lease: held.lease, input, rows, outcome, now })))
    throw held.lost();
  if (stop !== null && stop.code !== 'quota_exceeded') throw stop;
  return outcome.is === 'pending' ? { after: chosen.at(-1)?.sha256 ?? '' } : null;
}

/** The first files, as many as calls and bytes of one message allow, and one at least. */
function chooseArtifacts(
  pending: readonly PendingArtifact[],
  models: MediaModels,
  { kind, limits }: Work,
): PendingArtifact[] {
  const there = (...wanted: readonly object[]): number =>
    wanted.filter((model) => !('unsupported' in model)).length;
  const looks = there(models.classifier, models.detector);
  const captions = there(models.captioner);
  const calls = {
    image: looks + captions,
    audio: 1,
    video: 1 + limits.maxFrames * (looks + captions),
  }[kind];
  let bytes = 0;
  const chosen: PendingArtifact[] = [];
  for (const artifact of pending) {
    bytes += artifact.size;
    const tooMuch = (chosen.length + 1) * calls > limits.callsPerMessage || bytes > limits.bytesPerMessage;
    if (chosen.length > 0 && tooMuch) break;
    chosen.push(artifact);
  }
  return chosen;
}

/** One file after the other, until one stops the batch. */
async function analyseAll(
  services: AnalysisServices,
  { kind, communityId, input, batch, held, limits }: Work,
  chosen: readonly PendingArtifact[],
): Promise<ArtifactOutcome[]> {
  const { db, objects, media } = services;
  const outcomes: ArtifactOutcome[] = [];
  // captions of films before in this very message are not written yet
  const captioned = new Map<string | null, number>();
  const context = {
    objects,
    models: forCommunity(media, { kind, communityId }),
    kind,
    communityId,
    language: batch.language,
    limits,
    async captionsLeft({ export_id: exportId, sha256 }: PendingArtifact) {
      if ('unsupported' in media.captioner) return 0;
      const before = await sumCaptions(db, { communityId, exportId, input, except: sha256 });
      return limits.maxVideoFrameStage2PerExport - before - (captioned.get(exportId) ?? 0);
    },
  };
  for (const artifact of chosen) {
    await held.heartbeat();
    const outcome = await analyseArtifact(context, artifact);
    outcomes.push(outcome);
    const { export_id: exportId } = artifact;
    captioned.set(exportId, (captioned.get(exportId) ?? 0) + outcome.row.captions);
    if (outcome.stop !== null) break;
  }
  return outcomes;
}

/** The models under the quota of a community. */
function forCommunity(models: MediaModels, { kind, communityId }: BatchId): MediaModels {
  const of = <Request, Result>(
    model: MediaModel<Request, Result> | Unsupported,
  ): MediaModel<Request, Result> | Unsupported =>
    'unsupported' in model ? model : (model.forCommunity?.(communityId, kind) ?? model);
  const { classifier, detector, captioner, transcriber, frames } = models;
  return {
    classifier: of(classifier),
    detector: of(detector),
    captioner: of(captioner),
    transcriber: of(transcriber),
    frames: of(frames),
  };
}
