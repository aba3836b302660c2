import { mediaKinds } from '@beacon-pulse/contracts/src/enums.ts';
import { z } from 'zod';

/**
 * What travels through the queue `beacon-pulse-uploads`: pointers, never payloads. A message is only a hint;
 * the truth is in the database, so a lost one is found by the reconciler and a doubled one does nothing.
 */
const envelope = { v: z.literal(1), correlation_id: z.string().min(1).max(100) };
const week = z.string().regex(/^\d{4}-W\d{2}$/);

export const jobMessage = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('export.ingest'), export_id: z.string() }),
  z.object({
    ...envelope,
    type: z.literal('media.extract'),
    export_id: z.string(),
    /** Position in the archive's list of files to go on from; a hint: what is stored is passed over. */
    from: z.int().min(0),
  }),
  z.object({
    ...envelope,
    type: z.literal('media.analyse'),
    community_id: z.string(),
    kind: z.enum(mediaKinds),
    /** Hash of a file to go on behind; a hint: what lies before is looked up at the end. */
    after: z.string().max(64),
  }),
  z.object({ ...envelope, type: z.literal('digest.day'), source_id: z.string(), week }),
  z.object({ ...envelope, type: z.literal('summary.week'), source_id: z.string(), week }),
  z.object({ ...envelope, type: z.literal('concepts.backfill_pillars'), community_id: z.string() }),
  z.object({ ...envelope, type: z.literal('community.regenerate'), community_id: z.string() }),
]);

export type JobMessage = z.infer<typeof jobMessage>;
