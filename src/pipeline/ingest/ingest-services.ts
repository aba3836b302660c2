import type { RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { TextModel } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';

export type IngestServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly text: TextModel;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Told when a reader before has not given its lease back. */
  readonly log?: Log;
};
