import type { RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';

export type RetentionServices = {
  readonly db: Db;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
};
