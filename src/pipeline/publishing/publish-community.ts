import type { Db } from '../../storage/db.ts';
import {
  findPublishJob,
  type PublishJob,
  savePrivate,
  savePublicRows,
} from '../../storage/repositories/publishing.ts';
import { composePublication } from './compose-publication.ts';

/** A publication gives way to others this often; cron comes back to what is left. */
const maxAttempts = 3;

/**
 * Publishes a community as its policy says. One that is published as it is costs one statement; of a private one nothing is
 * composed. What another publication has overtaken is composed again: it must know what that one has shown. Null when
 * there is no such community.
 */
export async function publishCommunity(
  { db }: { readonly db: Db },
  {
    communityId,
    beforeWrite = async () => {},
  }: { readonly communityId: string; readonly beforeWrite?: (slug: string) => Promise<void> },
): Promise<{ slug: string } | null> {
  let slug = '';
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const job = await findPublishJob(db, communityId);
    if (job === null) return null;
    slug = job.slug;
    if (job.published_revision >= job.revision) break;
    if (await savePublication(db, job, () => beforeWrite(job.slug))) break;
  }
  return { slug };
}

async function savePublication(db: Db, job: PublishJob, beforeWrite: () => Promise<void>): Promise<boolean> {
  const { id: communityId, revision, policy, published_revision: publishedRevision } = job;
  const publication = { communityId, revision, publishedRevision };
  const composed = policy === 'private' ? null : await composePublication({ db, job, anew: false });
  await beforeWrite();
  if (composed === null) return savePrivate(db, publication);
  // one transaction: what is public changes whole, and with its revision
  return (await savePublicRows(db, { ...publication, policy, ...composed })) >= 0;
}
