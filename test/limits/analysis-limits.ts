import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import { analyseMedia } from '../../src/pipeline/analysis/analyse-media.ts';
import {
  type AnalysisLimits,
  analysisLimits as limitsOfCode,
} from '../../src/pipeline/analysis/analysis-limits.ts';
import { communityId, many, rowsOf, statesOf, storeFiles } from '../../testing/harness/media-world.ts';
import {
  createScriptedMediaModels,
  jpegOf,
  mp4Of,
  onlyModels,
} from '../../testing/harness/scripted-media-models.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { bytes, count, type Limit, taken } from './limit.ts';

/** Analyses files under one message; what models were asked, and whether another queue message continues. */
async function analyse(
  test: TestServices,
  files: readonly Uint8Array[],
  limits: Partial<AnalysisLimits>,
  { kind = 'image', frames = 1 }: { kind?: MediaKind; frames?: number } = {},
) {
  await storeFiles(test, communityId, files);
  const { models, calls } = createScriptedMediaModels({ frames });
  const media = kind === 'image' ? onlyModels(models, 'classifier') : models;
  const request = { communityId, kind, after: '', owner: 'test' };
  const next = await analyseMedia({ ...test.services, media }, request, limits);
  return { calls, next, states: await statesOf(test) };
}

const pictureBytes = many(1)[0]!.length;
const another = 'another queue message continues';

async function isAnother(
  test: TestServices,
  files: number,
  limits: Partial<AnalysisLimits>,
): Promise<string> {
  const { next, states } = await analyse(test, many(files), limits);
  if (states['done'] === files) return taken;
  return next === null ? 'left out' : another;
}

const {
  filesPerMessage,
  callsPerMessage,
  bytesPerMessage,
  maxFileBytes,
  maxFrames,
  maxVideoFrameStage2PerExport,
} = limitsOfCode;

export const analysisLimits: readonly Limit[] = [
  {
    limit: 'media analysed by one queue message',
    value: `${count(filesPerMessage)} files, ${count(callsPerMessage)} model calls or ${bytes(bytesPerMessage)}`,
    beyond: 'another queue message continues',
    edges: [
      {
        of: 'files',
        outcome: another,
        try: (over, test) => isAnother(test, 3 + over, { filesPerMessage: 3 }),
      },
      {
        of: 'calls',
        outcome: another,
        try: (over, test) => isAnother(test, 3 + over, { callsPerMessage: 3 }),
      },
      {
        of: 'bytes',
        outcome: another,
        try: (over, test) => isAnother(test, 3, { bytesPerMessage: 3 * pictureBytes - over }),
      },
    ],
  },
  {
    limit: 'one file that is analysed',
    value: `${bytes(maxFileBytes)}, or less if the model says so`,
    beyond: '`unsupported`, code `too_large`',
    edges: [
      {
        of: 'bytes',
        outcome: '`unsupported`, code `too_large`',
        async try(over, test) {
          const { states } = await analyse(test, [jpegOf('x'.repeat(100 + over))], { maxFileBytes: 104 });
          if (states['done'] === 1) return taken;
          const [row] = await rowsOf(test, 'SELECT state, code FROM analyses');
          return `\`${row!['state']}\`, code \`${row!['code']}\``;
        },
      },
    ],
  },
  {
    limit: 'frames of one film; captions for all films of one export',
    value: `${count(maxFrames)}; ${count(maxVideoFrameStage2PerExport)}`,
    beyond: 'the rest is not looked at, or not captioned',
    edges: [
      {
        of: 'frames',
        outcome: 'not looked at',
        async try(over, test) {
          const film = { kind: 'video', frames: 2 + over } as const;
          const { calls } = await analyse(test, [mp4Of('a film')], { maxFrames: 2 }, film);
          const looked = calls.filter(({ model }) => model === 'classifier').length;
          return looked === 2 + over ? taken : looked === 2 ? 'not looked at' : `${looked} looked at`;
        },
      },
      {
        of: 'captions',
        outcome: 'not captioned',
        async try(over, test) {
          const film = { kind: 'video', frames: 2 } as const;
          const limits = { maxVideoFrameStage2PerExport: 4 - over, callsPerMessage: 100 };
          const { calls } = await analyse(test, [mp4Of('one'), mp4Of('two')], limits, film);
          const captioned = calls.filter(({ model }) => model === 'captioner').length;
          return captioned === 4 ? taken : captioned === 3 ? 'not captioned' : `${captioned} captioned`;
        },
      },
    ],
  },
];
