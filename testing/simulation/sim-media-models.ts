import { createHash } from 'node:crypto';
import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import type {
  Caption,
  Captioner,
  DetectedObjects,
  FrameExtractor,
  Frames,
  ImageClassifier,
  ImageLabels,
  MediaModels,
  ObjectDetector,
} from '../../src/ports/models.ts';

/** What each look at a picture costs, in millionths of a US dollar. */
export const priceOfLook = 100;

const prices = { estimate: () => priceOfLook, cost: () => priceOfLook };
const accepts = { mediaTypes: ['image/jpeg', 'image/png'], maxBytes: 1_000_000 };
const identity = (model: string) =>
  ({ provider: 'priced', model, version: '1', method: 'template' }) as const;

const classifier: ImageClassifier = {
  identity: identity('looks'),
  accepts,
  prices,
  async run({ file }): Promise<ImageLabels> {
    const hash = createHash('sha256').update(file.bytes).digest('hex').slice(0, 8);
    return { labels: [{ name: `picture ${hash}`, confidence: 0.75 }], confidence: 0.75 };
  },
};

const detector: ObjectDetector = {
  identity: identity('finds'),
  accepts,
  prices,
  async run({ file }): Promise<DetectedObjects> {
    return {
      objects: [{ name: 'ladder', confidence: 0.5, box: [0, 0, (file.bytes.length % 10) / 10, 1] }],
      confidence: 0.5,
    };
  },
};

const captioner: Captioner = {
  identity: identity('tells'),
  accepts,
  prices,
  async run({ seen }): Promise<Caption> {
    return { text: `It shows ${seen.join(' and ')}.`, confidence: 0.25 };
  },
};

/** Two frames, each made of the end of the film. */
const frames: FrameExtractor = {
  identity: identity('cuts'),
  accepts: { mediaTypes: ['video/mp4'], maxBytes: 1_000_000 },
  prices,
  async run({ file }): Promise<Frames> {
    const image = (n: number) => ({
      bytes: Uint8Array.of(...file.bytes.slice(-4), n),
      mediaType: 'image/jpeg',
    });
    return { frames: [1, 2].map((n) => ({ second: n, image: image(n) })), confidence: 1 };
  },
};

/** Models that look at pictures and films and ask for money; the same file, the same answer. */
export const pricedMediaModels: MediaModels = { ...noMediaModels, classifier, detector, captioner, frames };
