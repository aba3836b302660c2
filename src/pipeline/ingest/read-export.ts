import { type DaySpan, knownDaysIn } from '../../core/day-spans.ts';
import { saveProgress } from '../../storage/repositories/export-states.ts';
import type { ExportJob } from '../../storage/repositories/exports.ts';
import type {
  AttachmentRow,
  CoverageRow,
  DayRow,
  WeekRow,
} from '../../storage/repositories/ingest-results.ts';
import { listSpans } from '../../storage/repositories/sources.ts';
import type { HeldLease } from '../../storage/with-lease.ts';
import { readErasedNames } from '../erasure/erased-names.ts';
import { collectAliasEvidence, writeAliasEvidence } from '../people/collect-alias-evidence.ts';
import { buildSegment } from '../segments/merge/build-segment.ts';
import { eraseNames } from '../segments/merge/erase-names.ts';
import { type StoredSegment, storeSegment } from '../segments/merge/store-segment.ts';
import {
  fingerprintSegment,
  fingerprintWeek,
  type SegmentContent,
} from '../segments/messages/fingerprint-days.ts';
import { MessageLines } from '../segments/messages/message-lines.ts';
import { detectFormat } from '../whatsapp/detect/detect-format.ts';
import { reportTranscript } from '../whatsapp/detect/report-transcript.ts';
import { scoreTranscript } from '../whatsapp/detect/score-transcript.ts';
import type { Entry } from '../whatsapp/entry.ts';
import { parseTranscript } from '../whatsapp/records/parse-transcript.ts';
import { matchFiles } from '../zip/match-files.ts';
import { openObjectSource } from '../zip/object-source.ts';
import { openExport } from '../zip/open-export.ts';
import { type ClockShift, findClockShift, shiftAt, shiftEntries } from './align-clock.ts';
import { extendCoverage } from './extend-coverage.ts';
import { findCoverage } from './find-coverage.ts';
import { groupWeeks } from './group-weeks.ts';
import type { IngestServices } from './ingest-services.ts';
import { listAttachments } from './list-attachments.ts';

/** What one export has shown, ready to be written. */
export type FoundInExport = {
  readonly weeks: readonly WeekRow[];
  readonly days: readonly DayRow[];
  readonly coverage: CoverageRow | null;
  readonly attachments: readonly AttachmentRow[];
  /** Files beside the chat that cannot be read at all. */
  readonly unreadable: number;
  readonly report: Readonly<Record<string, unknown>>;
  /** How sure it is that its clock is the source's, or by how much it is not. */
  readonly clock: ClockShift['state'];
};

/** The row shows a sign of life about this often (ms). */
export const progressMs = 3_000;

/**
 * Reads an export from storage and merges it, week by week, into the segments of its source. Memory holds a week or two,
 * whatever the size. Null when the export was cancelled meanwhile. Throws the errors of archive and transcript, and `lease_lost`.
 */
export async function readExport(
  services: IngestServices,
  job: ExportJob,
  held: HeldLease,
): Promise<FoundInExport | null> {
  const { objects, clock } = services;
  const file = await openExport(openObjectSource(objects, job.object_key, job.size), scoreTranscript);
  const hasFile = matchFiles(file.entries);
  const profile = await detectFormat(file.transcript.open, { hasFile });
  const parse = () => parseTranscript(file.transcript.open, profile, { hasFile });
  const shift = await findClockShift(services, job, profile, parse);
  const view = {
    asOf: profile.lastMinute - shiftAt(shift.sections, profile.entries),
    firstMinute: profile.firstMinute - shiftAt(shift.sections, 0),
  };
  const coverage = findCoverage({
    entries: profile.entries,
    files: file.entries.length,
    firstMinute: view.firstMinute,
    lastMinute: view.asOf,
    first: await firstEntry(parse()),
  });
  const extended = extendCoverage(await listSpans(services.db, job.source_id), coverage);
  const entries = shiftEntries(parse(), shift);
  // on a shifted clock, the entries of a week lie in up to two weeks of the phone's
  const near = shift.sections.every(({ minutes }) => minutes === 0) ? [0] : [-1, 0, 1];
  const lastIndex = (week: number): number =>
    Math.max(...near.map((by) => profile.weeks.get(week + by)?.lastIndex ?? -1));

  const weeks: WeekRow[] = [];
  const days: DayRow[] = [];
  const lines = new MessageLines();
  let shownAt = 0;
  const erased = readErasedNames(job);
  const erasedFiles = new Set<string>();
  const build = (ofWeek: readonly Entry[]) =>
    eraseNames(buildSegment(ofWeek, view), erased.formOf, (name) => erasedFiles.add(name));
  for await (const { week, take } of groupWeeks(entries, lastIndex, build)) {
    const stored = await storeSegment(objects, job.source_id, week, take());
    const content = fingerprintSegment(stored.segment, lines);
    weeks.push(weekRow(week, stored, content, extended.spans));
    for (const { day, ...ofDay } of content.days) days.push({ day, week, ...ofDay });
    if (clock.now() - shownAt < progressMs) continue;
    shownAt = clock.now();
    const progress = { done: weeks.length, total: profile.weeks.size };
    if (!(await showProgress(services, job, held, progress))) return null;
  }
  return {
    weeks,
    days,
    coverage: extended.row,
    attachments: listAttachments(file.entries, erasedFiles),
    unreadable: file.entries.filter(({ problem }) => problem !== null).length,
    report: {
      ...reportTranscript(profile),
      transcript: file.transcript.name,
      files: file.entries.length,
      weeks: weeks.length,
      ...reportClock(shift),
      coverage: { from: coverage.firstDay, to: coverage.lastDay, cut: coverage.cut },
      reads: file.stats.reads,
      bytes_read: file.stats.bytesRead,
    },
    clock: shift.state,
  };
}

/** The shift of the newest messages; where it changes within the export, all of its sections. */
function reportClock({ sections }: ClockShift): Readonly<Record<string, unknown>> {
  return {
    clock_shift_minutes: sections.at(-1)!.minutes,
    ...(sections.length > 1 && { clock_shifts: sections }),
  };
}

async function firstEntry(batches: AsyncIterable<readonly Entry[]>): Promise<Entry | null> {
  for await (const [entry] of batches) if (entry !== undefined) return entry;
  return null;
}

function weekRow(
  week: string,
  { segment }: StoredSegment,
  content: SegmentContent,
  spans: readonly DaySpan[],
): WeekRow {
  return {
    week,
    fingerprint: fingerprintWeek(segment, content),
    messages: content.messages,
    systemMessages: content.systemMessages,
    evidence: writeAliasEvidence(collectAliasEvidence(segment)),
    knownDays: knownDaysIn(week, spans),
  };
}

/** Renews the lease and shows how far reading has come; false when the export was cancelled meanwhile. */
async function showProgress(
  { db, clock }: IngestServices,
  job: ExportJob,
  held: HeldLease,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  await held.heartbeat();
  return saveProgress(db, { exportId: job.id, done, total, now: clock.now() });
}
