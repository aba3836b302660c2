import type { ObjectStore } from '../../ports/objects.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { MediaLimits } from './media-limits.ts';
import type { ScratchBuffer } from './scratch-buffer.ts';

export type StoreContext = {
  readonly objects: ObjectStore;
  readonly archive: Archive;
  readonly communityId: string;
  readonly limits: MediaLimits;
  /** Where files, or parts of them, are held, one at a time. */
  readonly scratch: ScratchBuffer;
  /** Called every few megabytes: shows that somebody is at work, throws when the right to it is lost. */
  heartbeat(): Promise<void>;
};
