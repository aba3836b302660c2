import { z } from 'zod';
import { mediaKinds } from './enums.ts';
import { isoWeek } from './text-fields.ts';

/**
 * What travels through the queue `beacon-pulse-uploads`: pointers, never payloads. A message is only a hint;
 * the truth is in the database, so a lost one is found by the reconciler and a doubled one does nothing.
 */

const correlationId = z
  .string()
  .min(1)
  .max(100)
  .describe('Correlation id: it is in every log line about the work');
const exportId = z.string().describe('Id of the export');
const sourceId = z.string().describe('Id of the source');
const communityId = z.string().describe('Id of the community');

const extract = {
  export_id: exportId,
  from: z
    .int()
    .min(0)
    .describe('Position in the archive’s list of files to go on from; a hint: what is stored is passed over'),
};
const analyse = {
  community_id: communityId,
  kind: z.enum(mediaKinds).describe('Kind of the media'),
  after: z
    .string()
    .max(64)
    .describe('Hash of a file to go on behind; a hint: what lies before is looked up at the end'),
};

const first = { v: z.literal(1), correlation_id: correlationId };

/** Messages of version 1: no longer sent, still read. */
export const jobMessageV1 = z.discriminatedUnion('type', [
  z.object({ ...first, type: z.literal('export.ingest'), export_id: exportId }),
  z.object({ ...first, type: z.literal('media.extract'), ...extract }),
  z.object({ ...first, type: z.literal('media.analyse'), ...analyse }),
  z.object({ ...first, type: z.literal('digest.day'), source_id: sourceId, week: isoWeek }),
  z.object({ ...first, type: z.literal('summary.week'), source_id: sourceId, week: isoWeek }),
  z.object({ ...first, type: z.literal('concepts.backfill_pillars'), community_id: communityId }),
  z.object({ ...first, type: z.literal('community.regenerate'), community_id: communityId }),
]);
export type JobMessageV1 = z.infer<typeof jobMessageV1>;

const second = { v: z.literal(2), correlation_id: correlationId };

/** Messages as they are sent. */
export const jobMessage = z.discriminatedUnion('type', [
  z.object({ ...second, type: z.literal('export.ingest'), export_id: exportId }),
  z.object({ ...second, type: z.literal('media.extract'), ...extract }),
  z.object({ ...second, type: z.literal('media.analyse'), ...analyse }),
  /** Digests, conversations and summary of one week of one source. */
  z.object({ ...second, type: z.literal('week.derive'), source_id: sourceId, week: isoWeek }),
  /** Everything of a community that is out of date, in all its sources. */
  z.object({ ...second, type: z.literal('community.rederive'), community_id: communityId }),
  /** The graph and the public rows of a community. */
  z.object({ ...second, type: z.literal('community.publish'), community_id: communityId }),
]);
export type JobMessage = z.infer<typeof jobMessage>;
export type JobMessageType = JobMessage['type'];

/** The message of today that asks for what a message of version 1 asked for. */
export function upgradeMessage(message: JobMessageV1): JobMessage {
  switch (message.type) {
    case 'export.ingest':
    case 'media.extract':
    case 'media.analyse':
      return { ...message, v: 2 };
    case 'digest.day':
    case 'summary.week':
      return { ...message, v: 2, type: 'week.derive' };
    case 'concepts.backfill_pillars':
      return { ...message, v: 2, type: 'community.rederive' };
    case 'community.regenerate':
      return { ...message, v: 2, type: 'community.publish' };
  }
}

/** A message of any version as one of today; null for what this version does not understand. */
export function readMessage(body: unknown): JobMessage | null {
  const parsed = jobMessage.safeParse(body);
  if (parsed.success) return parsed.data;
  const older = jobMessageV1.safeParse(body);
  return older.success ? upgradeMessage(older.data) : null;
}

/** Types of version 1 that asked for the work of a type of today under another name. */
const formerTypes: Readonly<Partial<Record<string, readonly JobMessageV1['type'][]>>> = {
  'week.derive': ['digest.day', 'summary.week'],
  'community.rederive': ['concepts.backfill_pillars'],
  'community.publish': ['community.regenerate'],
} satisfies Partial<Record<JobMessageType, readonly JobMessageV1['type'][]>>;

/** The types under which messages about one kind of work may be stored: that of today first. */
export function typesOf(type: string): string[] {
  return [type, ...(formerTypes[type] ?? [])];
}

/**
 * The subjects under which a dead letter about the work of a message may be stored: its type and its pointers, whoever
 * sent it. That of today comes first, then those of version 1.
 */
export function subjectsOf({ v: _v, correlation_id: _id, type, ...pointers }: JobMessage): string[] {
  const sorted = Object.entries(pointers).sort(([a], [b]) => (a < b ? -1 : 1));
  const named = sorted.map(([name, value]) => `${name}=${String(value)}`).join(',');
  return typesOf(type).map((name) => `${name}:${named}`);
}

/** What a message is about. Two messages of one subject ask for the same work. */
export function subjectOf(message: JobMessage): string {
  return subjectsOf(message)[0]!;
}
