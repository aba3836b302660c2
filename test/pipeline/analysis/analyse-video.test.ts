import { expect, it } from 'vitest';
import { analyseVideo, countCaptions } from '../../../src/pipeline/analysis/analyse-video.ts';
import type { VideoResult } from '../../../src/pipeline/analysis/analysis-result.ts';
import type { Caption, ImageLabels, MediaFile, MediaModel, MediaModels } from '../../../src/ports/models.ts';
import { onlyModels } from '../../../testing/harness/scripted-media-models.ts';

const film: MediaFile = { bytes: new Uint8Array(8), mediaType: 'video/mp4' };
const limits = { maxFrames: 8, concurrentFrames: 2 };
const asked = { language: 'en', refusal: { needed: 0 }, captionsLeft: 40, limits };

const modelOf = <Request, Result>(
  mediaType: string,
  run: (request: Request) => Promise<Result>,
): MediaModel<Request, Result> => ({
  identity: { provider: 'test', model: mediaType, version: '1', method: 'template' },
  accepts: { mediaTypes: [mediaType], maxBytes: 100 },
  run,
});

/** A film whose frame at second s shows the byte s; whatever is asked later answers earlier. */
function modelsOf(seconds: readonly number[]): MediaModels {
  const answer = async (file: MediaFile): Promise<string> => {
    for (let turns = file.bytes[0]!; turns < 20; turns++) await Promise.resolve();
    return `picture ${file.bytes[0]}`;
  };
  const models: Partial<MediaModels> = {
    frames: modelOf('video/mp4', async () => ({
      frames: seconds.map((second) => ({
        second,
        image: { bytes: Uint8Array.of(second), mediaType: 'image/jpeg' },
      })),
      confidence: 1,
    })),
    classifier: modelOf(
      'image/jpeg',
      async ({ file }): Promise<ImageLabels> => ({
        labels: [{ name: await answer(file), confidence: 1 }],
        confidence: 1,
      }),
    ),
    captioner: modelOf(
      'image/jpeg',
      async ({ file, seen }): Promise<Caption> => ({
        text: `Of ${await answer(file)}, seen ${seen.join()}`,
        confidence: 1,
      }),
    ),
  };
  return { ...onlyModels(models as MediaModels), ...models };
}

const told = ({ frames = [] }: VideoResult) =>
  frames.map(({ second, labels, caption }) => [
    second,
    labels !== undefined && 'labels' in labels ? labels.labels[0]!.name : null,
    caption !== undefined && 'text' in caption ? caption.text : null,
  ]);
const ofSecond = (second: number) => [
  second,
  `picture ${second}`,
  `Of picture ${second}, seen picture ${second}`,
];

it('keeps what is found in a frame with the second of that frame, whichever answer comes first', async () => {
  const into: VideoResult = {};
  await analyseVideo(modelsOf([0, 3, 6, 9, 12]), film, into, asked);
  expect(told(into)).toEqual([0, 3, 6, 9, 12].map(ofSecond));
  expect(into.extraction).toMatchObject({ count: 5, confidence: 1 });
  expect(countCaptions(into)).toBe(5);
});

it('goes on with the frames that an earlier run began, also where they come in another order', async () => {
  const into: VideoResult = { frames: [{ second: 6 }, { second: 3 }, { second: 99 }] };
  await analyseVideo(modelsOf([3, 4, 6]), film, into, asked);
  // a frame that the film does not give again stays as it was; one that was not begun is not added
  expect(told(into)).toEqual([ofSecond(6), ofSecond(3), [99, null, null]]);
});

it('looks at every frame but captions only as many as are left', async () => {
  const into: VideoResult = {};
  await analyseVideo(modelsOf([1, 2, 3]), film, into, { ...asked, captionsLeft: 1 });
  expect(told(into)).toEqual([ofSecond(1), [2, 'picture 2', null], [3, 'picture 3', null]]);
  const none: VideoResult = {};
  await analyseVideo(modelsOf([1, 2, 3]), film, none, { ...asked, captionsLeft: -1 });
  expect(countCaptions(none)).toBe(0);
});

it('takes one frame a second, and no more than it may', async () => {
  const into: VideoResult = {};
  await analyseVideo(modelsOf([1, 1, 2, 3, 4]), film, into, {
    ...asked,
    limits: { ...limits, maxFrames: 3 },
  });
  expect(told(into)).toEqual([1, 2, 3].map(ofSecond));
  expect(into.extraction).toMatchObject({ count: 3 });
});
