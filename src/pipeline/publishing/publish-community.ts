import type { Db } from '../../storage/db.ts';
import { findPublishJob, savePrivate, savePublicRows } from '../../storage/repositories/publishing.ts';
import { composePublication } from './compose-publication.ts';

/**
 * Publishes a community as its policy says. One that is published as it is costs one statement; of a private one nothing is
 * composed. Null when there is no such community.
 */
export async function publishCommunity(
  { db }: { readonly db: Db },
  {
    communityId,
    beforeWrite = async () => {},
  }: { readonly communityId: string; readonly beforeWrite?: (slug: string) => Promise<void> },
): Promise<{ slug: string } | null> {
  const job = await findPublishJob(db, communityId);
  if (job === null) return null;
  const { revision, policy, slug } = job;
  if (job.published_revision >= revision) return { slug };
  if (policy === 'private') {
    await beforeWrite(slug);
    await savePrivate(db, { communityId, revision });
    return { slug };
  }
  const composed = await composePublication({ db, job, anew: false });
  await beforeWrite(slug);
  // one transaction: what is public changes whole, and with its revision
  await savePublicRows(db, { communityId, revision, policy, ...composed });
  return { slug };
}
