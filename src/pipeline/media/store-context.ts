import type { ObjectStore } from '../../ports/objects.ts';
import type { Archive } from '../zip/open-archive.ts';
import type { Room } from './create-room.ts';
import type { MediaLimits } from './media-limits.ts';

export type StoreContext = {
  readonly objects: ObjectStore;
  readonly archive: Archive;
  readonly communityId: string;
  readonly limits: MediaLimits;
  /** Where files, or parts of them, are held, one at a time. */
  readonly room: Room;
  /** Called every few megabytes: shows that somebody is at work, throws when the right to it is lost. */
  beat(): Promise<void>;
};
