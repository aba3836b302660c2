import { createHash } from 'node:crypto';
import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import type {
  DetectedObjects,
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
  async ask({ file }): Promise<ImageLabels> {
    const hash = createHash('sha256').update(file.bytes).digest('hex').slice(0, 8);
    return { labels: [{ name: `picture ${hash}`, confidence: 0.75 }], confidence: 0.75 };
  },
};

const detector: ObjectDetector = {
  identity: identity('finds'),
  accepts,
  prices,
  async ask({ file }): Promise<DetectedObjects> {
    return {
      objects: [{ name: 'ladder', confidence: 0.5, box: [0, 0, (file.bytes.length % 10) / 10, 1] }],
      confidence: 0.5,
    };
  },
};

/** Two models that look at pictures and ask for money; the same picture, the same answer. */
export const pricedMediaModels: MediaModels = { ...noMediaModels, classifier, detector };
