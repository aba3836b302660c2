/** Models as capabilities. Each result says who made it and how sure it is; what is not there is `unsupported`, never invented. */

import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';
import type { TextReader } from '../core/text/read-text.ts';

export type Method = 'neural' | 'statistical' | 'template';

export type ModelIdentity = {
  readonly provider: string;
  readonly model: string;
  /** Bumped whenever the same input may give another output; part of every fingerprint. */
  readonly version: string;
  readonly method: Method;
};

/** Whether a model runs in this process: what it reads goes nowhere else. */
export const isEmbedded = ({ provider }: Pick<ModelIdentity, 'provider'>): boolean => provider === 'embedded';

/**
 * One message as a model sees it, its author a pseudonym that is stable within the request. Its text is redacted unless the
 * model is embedded.
 */
export type ModelMessage = {
  readonly id: string;
  readonly author: string;
  /** Wall-clock minutes since 1970. */
  readonly minute: number;
  readonly text: string;
};

export type SummariseRequest = {
  readonly purpose: 'day' | 'week';
  /** BCP 47 language of the community, a hint. */
  readonly language: string;
  /** In canonical order. */
  readonly messages: readonly ModelMessage[];
  readonly maxSentences: number;
  /** What has been read of these texts already, for a model that runs in this process. */
  readonly reader?: TextReader;
};

export type CitedSentence = {
  readonly text: string;
  /** Ids of messages of the request; at least one. */
  readonly cites: readonly string[];
  /** A quote stands in a message word for word. */
  readonly quote: boolean;
  /** 0 to 1, comparable within one result only. */
  readonly score: number;
  /** Why it was chosen: `question`, `decision`, `date`, `central`, … */
  readonly reasons: readonly string[];
};

export type Summary = { readonly sentences: readonly CitedSentence[]; readonly confidence: number };

/** What a provider asks for a call, in millionths of a US dollar. */
export type Prices<Request, Result> = {
  /** The most a request may cost. */
  estimate(request: Request): number;
  /** What it has cost. */
  cost(request: Request, answer: Result): number;
};

export type TextPrices = Prices<SummariseRequest, Summary>;

export type TextModel = {
  readonly identity: ModelIdentity;
  /** Declared by a provider that asks for money. */
  readonly prices?: TextPrices;
  summarise(request: SummariseRequest): Promise<Summary>;
  /** The same model under the quota of a community; one that lacks this costs nothing. */
  forCommunity?(communityId: string): TextModel;
};

/** What is not there, or cannot be done with this input: the reason, in a sentence. */
export type Unsupported = { readonly unsupported: string };

export type MediaFile = { readonly bytes: Uint8Array; readonly mediaType: string };

/** A model that looks at or listens to a file. What it cannot do with one it answers as unsupported. */
export type MediaModel<Request, Result> = {
  readonly identity: ModelIdentity;
  /** Files that it takes. */
  readonly accepts: { readonly mediaTypes: readonly string[]; readonly maxBytes: number };
  /** Declared by a provider that asks for money. What is unsupported costs nothing. */
  readonly prices?: Prices<Request, Result>;
  run(request: Request): Promise<Result | Unsupported>;
  /** The same model under the quota of a community; one that lacks this costs nothing. */
  forCommunity?(communityId: string, kind: MediaKind): MediaModel<Request, Result>;
};

export type ImageRequest = { readonly file: MediaFile };

/** Confidences lie between 0 and 1 and are comparable within one model only. */
export type Label = { readonly name: string; readonly confidence: number };
export type ImageLabels = { readonly labels: readonly Label[]; readonly confidence: number };
/** What a picture shows as a whole. */
export type ImageClassifier = MediaModel<ImageRequest, ImageLabels>;

/** A thing in a picture; left, top, width and height as shares of the picture. */
export type DetectedObject = Label & { readonly box: readonly [number, number, number, number] };
export type DetectedObjects = { readonly objects: readonly DetectedObject[]; readonly confidence: number };
/** Which things a picture shows, and where. */
export type ObjectDetector = MediaModel<ImageRequest, DetectedObjects>;

export type CaptionRequest = {
  readonly file: MediaFile;
  /** What others have found in the picture: names of labels and of objects. */
  readonly seen: readonly string[];
  /** BCP 47 language of the community, a hint. */
  readonly language: string;
};
export type Caption = { readonly text: string; readonly confidence: number };
/** A sentence about a picture. */
export type Captioner = MediaModel<CaptionRequest, Caption>;

export type TranscribeRequest = { readonly file: MediaFile; readonly language: string };
export type Transcript = {
  readonly text: string;
  /** BCP 47, as heard; null where the model does not say. */
  readonly language: string | null;
  readonly confidence: number;
};
/** What is said in a recording. */
export type Transcriber = MediaModel<TranscribeRequest, Transcript>;

export type FramesRequest = { readonly file: MediaFile; readonly maxFrames: number };
export type Frame = { readonly second: number; readonly image: MediaFile };
export type Frames = { readonly frames: readonly Frame[]; readonly confidence: number };
/** Single pictures of a film, spread over it, in order. */
export type FrameExtractor = MediaModel<FramesRequest, Frames>;

/** What can be done with media; what cannot says why. */
export type MediaModels = {
  readonly classifier: ImageClassifier | Unsupported;
  readonly detector: ObjectDetector | Unsupported;
  readonly captioner: Captioner | Unsupported;
  readonly transcriber: Transcriber | Unsupported;
  readonly frames: FrameExtractor | Unsupported;
};
