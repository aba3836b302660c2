import { Buffer } from 'node:buffer';
import { imageSize } from 'image-size';
import { parseBuffer } from 'music-metadata';

/** What a file says about itself; a figure it does not say, or says wrongly, is left out. */
export type MediaMeta = {
  /** Pixels, as shown. */
  readonly width?: number;
  readonly height?: number;
  /** Seconds, to the millisecond. */
  readonly duration?: number;
};

/** A figure beyond these is no figure. */
const maxPixels = 1_000_000;
const maxSeconds = 1_000_000;

/** Types whose size is read; others have none or are not worth the risk. */
const sizedTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/heic',
  'image/heif',
  'image/avif',
];

/**
 * Reads size and duration from the headers of a picture, a sound or a video. Bytes that do not hold what their beginning
 * promises give less, or nothing: never an error.
 */
export async function readMeta(bytes: Uint8Array, mediaType: string): Promise<MediaMeta> {
  try {
    if (sizedTypes.includes(mediaType)) return readImage(bytes);
    if (mediaType.startsWith('audio/') || mediaType.startsWith('video/'))
      return await readTrack(bytes, mediaType);
  } catch {
    // the file is kept as it is, only nothing is said about it
  }
  return {};
}

function readImage(bytes: Uint8Array): MediaMeta {
  // the library takes slices: of a Buffer they are views, of other bytes copies
  const {
    width,
    height,
    orientation = 1,
  } = imageSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  // Exif orientations 5 to 8 lie on their side
  return orientation >= 5 ? sizeOf(height, width) : sizeOf(width, height);
}

async function readTrack(bytes: Uint8Array, mimeType: string): Promise<MediaMeta> {
  const { format } = await parseBuffer(bytes, { mimeType }, { duration: false, skipCovers: true });
  const video = format.trackInfo.find((track) => track.video !== undefined)?.video;
  // of a video the library gives the duration of its sound, of a silent one only that of its tracks
  const seconds = format.duration ?? Math.max(0, ...format.trackInfo.map((track) => track.duration ?? 0));
  return {
    ...sizeOf(video?.pixelWidth, video?.pixelHeight),
    ...(seconds > 0 && seconds < maxSeconds ? { duration: Math.round(seconds * 1000) / 1000 } : {}),
  };
}

function sizeOf(width: number | undefined, height: number | undefined): MediaMeta {
  const isSize = (value: number | undefined): value is number =>
    value !== undefined && Number.isInteger(value) && value > 0 && value < maxPixels;
  return isSize(width) && isSize(height) ? { width, height } : {};
}
