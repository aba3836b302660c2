import { makeMedia } from '../../scripts/sample/media/make-media.ts';
import type { SampleAttachment } from '../../scripts/sample/sample-message.ts';
import { extractMedia } from '../../src/pipeline/media/extract-media.ts';
import { type MediaLimits, mediaLimits } from '../../src/pipeline/media/media-limits.ts';
import type { EntrySpec } from '../../testing/fixtures/build-zip.ts';
import { ingestOnly, mediaOf, rowsOf } from '../../testing/harness/media-world.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { bytes, count, type Limit, taken } from './limit.ts';

const files = (many: number): EntrySpec[] =>
  Array.from({ length: many }, (_, i) => ({
    name: `f${i}.bin`,
    content: `file ${i}`.padEnd(100, '.'),
    method: 0,
  }));

/** Reads the media of a new export under one message; where the next goes on, and what is known of them. */
async function extract(test: TestServices, entries: readonly EntrySpec[], limits: Partial<MediaLimits>) {
  await ingestOnly(test, entries);
  const next = await extractMedia(test.services, { exportId: 'exp_1', from: 0, owner: 'test' }, limits);
  return { next, ...(await mediaOf(test, 'exp_1')) } as {
    next: number | null;
    stored: number;
    skipped: number;
  };
}

const another = 'another queue message continues';
const skipped = 'counted as skipped';
const { filesPerMessage, bytesPerMessage, maxFiles, maxFileBytes, bufferBytes } = mediaLimits;

async function isAnother(test: TestServices, many: number, limits: Partial<MediaLimits>): Promise<string> {
  const { next, stored } = await extract(test, files(many), limits);
  if (next === null) return stored === many ? taken : 'left out';
  return stored < many ? another : 'asked again for nothing';
}

async function isSkipped(test: TestServices, entries: readonly EntrySpec[], limits: Partial<MediaLimits>) {
  const { stored, skipped: left } = await extract(test, entries, limits);
  if (left === 0) return taken;
  const problems = await rowsOf(test, 'SELECT problem FROM attachments WHERE problem IS NOT NULL');
  const reason = problems.map(({ problem }) => `, as \`${problem}\``).join('');
  return stored + left === entries.length && left === 1 ? `${skipped}${reason}` : `${left} skipped`;
}

export const extractionLimits: readonly Limit[] = [
  {
    limit: 'media read by one queue message',
    value: `${count(filesPerMessage)} files or ${bytes(bytesPerMessage)}`,
    beyond: 'another queue message continues',
    edges: [
      {
        of: 'files',
        outcome: another,
        try: (over, test) => isAnother(test, 3 + over, { filesPerMessage: 3 }),
      },
      {
        of: 'bytes',
        outcome: another,
        try: (over, test) => isAnother(test, 3, { bytesPerMessage: 300 - over }),
      },
    ],
  },
  {
    limit: 'media of one archive',
    value: `${count(maxFiles)} files, the chat included`,
    beyond: 'the rest is counted as skipped',
    edges: [
      {
        of: 'files',
        outcome: skipped,
        try: (over, test) => isSkipped(test, files(3 + over), { maxFiles: 4 }),
      },
    ],
  },
  {
    limit: 'one media file',
    value: `${bytes(maxFileBytes)}; a picture ${bytes(bufferBytes)}, because it is cleaned in memory`,
    beyond: 'it is counted as skipped, as `too_large`',
    edges: [
      {
        of: 'file',
        outcome: `${skipped}, as \`too_large\``,
        try: (over, test) =>
          isSkipped(test, [...files(1), { name: 'b.bin', content: 'b'.repeat(200 + over) }], {
            maxFileBytes: 200,
            bufferBytes: 10,
          }),
      },
      {
        of: 'picture',
        outcome: `${skipped}, as \`too_large\``,
        try(over, test) {
          const picture = makeMedia({ type: 'image', seed: 1 } as SampleAttachment)!;
          const content = Uint8Array.from([...picture, ...new Uint8Array(over)]);
          return isSkipped(test, [{ name: 'a.jpg', content, method: 0 }], { bufferBytes: picture.length });
        },
      },
    ],
  },
];
