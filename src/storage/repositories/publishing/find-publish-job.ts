import type { Db } from '../../db.ts';

export type PublishJob = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string;
  readonly time_zone: string;
  readonly min_people: number;
  readonly pillars: string;
  readonly published: number;
  readonly revision: number;
  readonly published_revision: number;
};

/** The community with its settings and how far it is published. */
export function findPublishJob(db: Db, communityId: string): Promise<PublishJob | null> {
  return db.first(
    'find_publish_job',
    db.build
      .selectFrom('communities')
      .select([
        'id',
        'slug',
        'name',
        'language',
        'time_zone',
        'min_people',
        'pillars',
        'published',
        'revision',
        'published_revision',
      ])
      .where('id', '=', communityId),
  );
}
