import { createHash } from 'node:crypto';
import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import type {
  Captioner,
  FrameExtractor,
  ImageClassifier,
  MediaModel,
  MediaModels,
  ObjectDetector,
  Transcriber,
} from '../../src/ports/models.ts';

/** A call of a scripted model: what was asked, and how many calls were under way when it began, itself included. */
export type MediaCall = {
  readonly model: string;
  readonly file: string;
  readonly underWay: readonly string[];
};

export type ScriptOptions = {
  /** Millionths of a US dollar a call; left out, models cost nothing. */
  readonly price?: number;
  readonly version?: string;
  /** Asked before each answer; throws what the model throws. */
  readonly before?: (call: MediaCall) => Promise<void> | void;
  readonly frames?: number;
};

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8);
/** The same pause for all, long enough that calls made together overlap. */
const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Models of all kinds whose answers are made from the bytes alone: the same file, the same answer. `calls` tells what they were asked. */
export function createScriptedMediaModels(options: ScriptOptions = {}): {
  readonly models: MediaModels;
  readonly calls: MediaCall[];
} {
  const { price, version = '1', before = () => {}, frames = 3 } = options;
  const calls: MediaCall[] = [];
  const underWay: string[] = [];
  const model = <Request extends { file: { bytes: Uint8Array } }, Result extends object>(
    name: string,
    mediaTypes: readonly string[],
    answer: (request: Request) => Result,
  ): MediaModel<Request, Result> => ({
    identity: { provider: 'scripted', model: name, version, method: 'template' },
    accepts: { mediaTypes, maxBytes: 1_000_000 },
    ...(price === undefined ? {} : { prices: { estimate: () => price, cost: () => price } }),
    async run(request) {
      underWay.push(name);
      const call = { model: name, file: hashOf(request.file.bytes), underWay: [...underWay] };
      calls.push(call);
      try {
        await aMoment();
        await before(call);
        return answer(request);
      } finally {
        underWay.splice(underWay.indexOf(name), 1);
      }
    },
  });
  const classifier: ImageClassifier = model('classifier', pictures, ({ file }) => ({
    labels: [{ name: `label ${hashOf(file.bytes)}`, confidence: 0.9 }],
    confidence: 0.9,
  }));
  const detector: ObjectDetector = model('detector', pictures, () => ({
    objects: [{ name: 'ladder', confidence: 0.8, box: [0, 0, 0.5, 1] }],
    confidence: 0.8,
  }));
  const captioner: Captioner = model('captioner', pictures, ({ seen }) => ({
    text: `It shows ${seen.join(', ')}; call +44 7700 900871.`,
    confidence: 0.5,
  }));
  const transcriber: Transcriber = model('transcriber', ['audio/ogg'], ({ file, language }) => ({
    text: `They say ${hashOf(file.bytes)}`,
    language,
    confidence: 0.6,
  }));
  const extractor: FrameExtractor = model('frames', ['video/mp4'], ({ file, maxFrames }) => ({
    frames: Array.from({ length: Math.min(frames, maxFrames) }, (_, i) => ({
      second: i * 2,
      image: { bytes: Uint8Array.of(...file.bytes.slice(-4), i), mediaType: 'image/jpeg' },
    })),
    confidence: 1,
  }));
  return { models: { classifier, detector, captioner, transcriber, frames: extractor }, calls };
}

/** Only those of the models that are named; the others are not there. */
export function onlyModels(models: MediaModels, ...names: readonly (keyof MediaModels)[]): MediaModels {
  return { ...noMediaModels, ...Object.fromEntries(names.map((name) => [name, models[name]])) };
}

const bytesOf = (head: readonly number[], text: string): Uint8Array =>
  Uint8Array.from([...head, ...new TextEncoder().encode(text)]);

/** Files that are told by their first bytes; everything behind is text. */
export const jpegOf = (text: string): Uint8Array => bytesOf([0xff, 0xd8, 0xff, 0xd9], text);
export const pngOf = (text: string): Uint8Array =>
  bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], text);
export const oggOf = (text: string): Uint8Array => bytesOf([0x4f, 0x67, 0x67, 0x53], text);
export const mp4Of = (text: string): Uint8Array =>
  bytesOf([0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 0, 0], text);
