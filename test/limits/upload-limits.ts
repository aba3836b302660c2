import { insertNamedSource } from '../../src/admin/sources/insert-named-source.ts';
import { parseIngestVars } from '../../src/env.ts';
import { createUpload } from '../../src/pipeline/uploads/create-upload.ts';
import { storePart } from '../../src/pipeline/uploads/store-part.ts';
import {
  announcedLifetime,
  maxPartCount,
  maxUploadSize,
  partLayout,
  uploadLifetime,
} from '../../src/pipeline/uploads/upload-limits.ts';
import { communityId, sourceId } from '../../testing/harness/media-world.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { bytes, count, type Limit, outcomeOf, taken } from './limit.ts';

const maxSources = 50;
const partSize = 8 * 1024 ** 2;
const { MAX_COMMUNITY_BYTES: maxCommunityBytes } = parseIngestVars({
  DB: {},
  BUCKET: {},
  KV: {},
  UPLOADS: {},
} as never);

const open = ({ services }: TestServices, size: number, limit = services.config.maxCommunityBytes) =>
  createUpload(
    { ...services, config: { ...services.config, maxCommunityBytes: limit } },
    { communityId, sourceId, fileName: 'chat.zip', size },
  );

const sendPart = ({ services }: TestServices, uploadId: string) =>
  storePart(services, {
    uploadId,
    communityScope: communityId,
    partNumber: 1,
    body: new Blob([new Uint8Array(1)]).stream(),
    length: 1,
    sha256: null,
  });

export const uploadLimits: readonly Limit[] = [
  {
    limit: 'one uploaded file',
    value: bytes(maxUploadSize),
    beyond: 'refused: `too_large`',
    edges: [
      {
        of: 'bytes',
        outcome: '`too_large`',
        try: (over, test) => outcomeOf(() => open(test, maxUploadSize + over)),
      },
    ],
  },
  {
    limit: 'parts of one upload',
    value: count(maxPartCount),
    beyond: 'the parts are larger',
    edges: [
      {
        of: 'parts',
        outcome: 'parts are larger',
        async try(over) {
          const layout = partLayout(maxPartCount * partSize + over, partSize);
          return layout.partCount <= maxPartCount && layout.partSize > partSize ? 'parts are larger' : taken;
        },
      },
    ],
  },
  {
    limit: 'lifetime of an upload',
    value: `${uploadLifetime / 3_600_000} hours after its last part`,
    beyond: 'the upload has expired: `gone`; the client starts again',
    edges: [
      {
        of: 'time',
        outcome: '`gone`',
        async try(over, test) {
          const { upload_id: uploadId } = await open(test, 1);
          await sendPart(test, uploadId);
          test.clock.now += uploadLifetime - 1 + over;
          return outcomeOf(() => sendPart(test, uploadId));
        },
      },
    ],
  },
  {
    limit: 'lifetime of an upload without any part',
    value: `${announcedLifetime / 60_000} minutes`,
    beyond: 'the upload has expired: `gone`, and holds no room any more',
    edges: [
      {
        of: 'time',
        outcome: '`gone`',
        async try(over, test) {
          const { upload_id: uploadId } = await open(test, 1);
          test.clock.now += announcedLifetime - 1 + over;
          return outcomeOf(() => sendPart(test, uploadId));
        },
      },
    ],
  },
  {
    limit: 'sources of a community',
    value: `${maxSources}, or its \`max_sources\``,
    beyond: 'a new one is refused: `source_limit`',
    edges: [
      {
        of: 'sources',
        outcome: '`source_limit`',
        async try(over, { services, d1 }) {
          await d1
            .prepare(
              `INSERT INTO sources (id, community_id, slug, name, created_at, updated_at)
               SELECT 'src_' || value, ?, 'group-' || value, 'Group', 1, 1 FROM json_each(?)
               LIMIT ? - (SELECT COUNT(*) FROM sources)`,
            )
            .bind(communityId, JSON.stringify([...Array(maxSources + 1).keys()]), maxSources - 1 + over)
            .run();
          const actor = { id: 'key_1', name: 'a key' };
          return outcomeOf(() => insertNamedSource(services, actor, { communityId, name: 'One more' }));
        },
      },
    ],
  },
  {
    limit: 'raw files, open uploads and media of a community',
    value: `${bytes(maxCommunityBytes)}, \`MAX_COMMUNITY_BYTES\` (bytes)`,
    beyond: 'a new upload is refused: `too_large`, with the figures',
    edges: [
      {
        of: 'bytes together',
        outcome: '`too_large`',
        async try(over, test) {
          await open(test, 600, 1000);
          return outcomeOf(() => open(test, 400 + over, 1000));
        },
      },
    ],
  },
];
