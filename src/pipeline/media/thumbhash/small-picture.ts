/** A picture shrunk to a few thousand pixels. */
export type SmallPicture = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha; row by row from the top left. */
  readonly rgba: Uint8Array;
};

/** More is not told by a thumbhash. */
export const maxSide = 100;

/** The size with the same proportions whose longer side is at most `maxSide`. */
export function shrinkSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
