import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { type IngestEnv, parseIngestVars } from '../../src/env.ts';

it('gets what it asks for from wrangler/ingest.jsonc', () => {
  expect(parseIngestVars(env as unknown as IngestEnv)).toEqual({
    ENVIRONMENT: 'local',
    MAX_COMMUNITY_BYTES: 50 * 1024 ** 3,
    PUBLIC_ORIGINS: [],
    UPLOAD_PART_SIZE: 8 * 1024 * 1024,
  });
});

it('runs in workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers');
});
