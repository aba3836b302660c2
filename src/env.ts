import { z } from 'zod';

/** Text settings of pulse-ingest; bindings are typed by the platform and checked for presence. */
const ingestVars = z.object({
  ENVIRONMENT: z.enum(['local', 'production']).default('local'),
  /** Part size of uploads in bytes; R2 wants 5 MiB or more. */
  UPLOAD_PART_SIZE: z.coerce
    .number()
    .int()
    .min(5 * 1024 * 1024)
    .max(95 * 1024 * 1024)
    .default(8 * 1024 * 1024),
  /** Bytes that one community may keep: raw exports, open uploads and media together. */
  MAX_COMMUNITY_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(50 * 1024 ** 3),
  /** Origins of the public JSON, by commas: what changes is dropped from their cache. */
  PUBLIC_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((origin) => origin.trim().replace(/\/+$/, '') || [])),
});

export type IngestVars = z.infer<typeof ingestVars>;

export type IngestBindings = {
  readonly DB: D1Database;
  readonly BUCKET: R2Bucket;
  readonly KV: KVNamespace;
  readonly UPLOADS: Queue;
};

export type IngestEnv = IngestBindings & Readonly<Record<string, unknown>>;

/** What pulse-public needs: a database it only reads, and the Worker behind it. */
export type PublicEnv = {
  readonly DB: D1Database;
  readonly INGEST: Fetcher;
};

/** Parses the settings once; a wrong one stops the Worker with a sentence that names it. */
export function parseIngestVars(env: IngestEnv): IngestVars {
  for (const binding of ['DB', 'BUCKET', 'KV', 'UPLOADS'] as const) {
    if (!env[binding])
      throw new Error(`pulse-ingest is missing its binding ${binding}; see docs/operations.md`);
  }
  return ingestVars.parse(env);
}
