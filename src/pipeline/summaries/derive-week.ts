import type { TextModel } from '../../ports/models.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import type { Db } from '../../storage/db.ts';
import { findWeekJob, type WeekJob } from '../../storage/repositories/digests.ts';
import { digestWeek } from '../digests/digest-week.ts';
import { openWeekOnce } from '../digests/open-week.ts';
import { summariseWeek } from './summarise-week.ts';

export type DeriveServices = { readonly db: Db; readonly objects: ObjectStore; readonly text: TextModel };

const isDigested = (job: WeekJob): boolean =>
  job.digested_inputs_hash === `${job.fingerprint}:${job.inputs_hash}`;

/**
 * Makes what is out of date of a week: the digests of its days, its terms, its summary. Its segment is fetched and decoded
 * once, and each text read once; a week that is up to date costs one statement. Errors of storage and model pass through.
 * @returns null when the week is not known, or has changed meanwhile: whoever changed it has sent it anew
 */
export async function deriveWeek(
  services: DeriveServices,
  { sourceId, week }: { sourceId: string; week: string },
): Promise<{ readonly communityId: string } | null> {
  const { db } = services;
  const job = await findWeekJob(db, sourceId, week);
  if (job === null) return null;
  const open = openWeekOnce(services, job);
  if (isDigested(job)) return (await summariseWeek(services, job, open, null)) ? place(job) : null;
  const opened = await open();
  const made = opened && (await digestWeek(services, job, opened));
  if (made === null) return null;
  // what its summary is made from has just changed
  const digested = await findWeekJob(db, sourceId, week);
  const isSame = digested?.fingerprint === job.fingerprint && digested.inputs_hash === job.inputs_hash;
  if (digested === null || !isSame || !isDigested(digested)) return null;
  return (await summariseWeek(services, digested, open, made)) ? place(job) : null;
}

const place = ({ community_id: communityId }: WeekJob): { readonly communityId: string } => ({ communityId });
