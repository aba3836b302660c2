import { PulseError } from '../../core/errors.ts';

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

/** Says that a file of `size` bytes would take a community, which keeps `kept`, over the `limit` it may keep. */
export const communityStorageFull = ({
  kept,
  size,
  limit,
}: Record<'kept' | 'size' | 'limit', number>): PulseError =>
  new PulseError(
    'too_large',
    `The community stores ${gigabytes(kept)} of at most ${gigabytes(limit)}, and this file has ${gigabytes(size)}. Uploaded files are deleted after three days.`,
  );
