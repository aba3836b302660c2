import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Settings of a source's community that digests depend on. */
export type PeopleJob = {
  readonly source_id: string;
  readonly community_id: string;
  readonly language: string;
  readonly min_people: number;
  /** JSON */
  readonly pillars: string;
};

/** Null when there is no such source. */
export function findPeopleJob(db: Db, sourceId: string): Promise<PeopleJob | null> {
  return db.first(
    'people.find_job',
    sql<PeopleJob>`
      SELECT s.id AS source_id, s.community_id, c.language, c.min_people, c.pillars
      FROM sources s JOIN communities c ON c.id = s.community_id WHERE s.id = ${sourceId}`,
  );
}
