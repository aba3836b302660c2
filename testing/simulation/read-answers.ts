import { getDay } from '../../src/pipeline/inside/get-day.ts';
import { getEvidence } from '../../src/pipeline/inside/get-evidence.ts';
import { getWeek } from '../../src/pipeline/inside/get-week.ts';
import { listPeople } from '../../src/pipeline/inside/list-people.ts';
import type { Services } from '../../src/services.ts';
import { findCommunity } from '../../src/storage/repositories/communities.ts';
import type { SimWorld } from './sim-world.ts';

/** Neighbours on each side of one message: enough for every message of a week of an invented chat. */
const around = 1_000;

/** What the inside of a community answers about each of its weeks and days, with all messages as evidence, and the public rows. */
export async function readAnswers(
  { database }: SimWorld,
  { db, objects }: Pick<Services, 'db' | 'objects'>,
  slug: string,
): Promise<string> {
  const community = (await findCommunity(db, slug, null))!;
  const ofSources = `FROM sources s JOIN $ t ON t.source_id = s.id WHERE s.community_id = '${community.id}'`;
  const rowsOf = (table: string, column: string) =>
    database
      .query(`SELECT DISTINCT s.slug AS source, t.${column} AS period ${ofSources.replace('$', table)}`)
      .map((row) => ({ source: String(row['source']), period: String(row['period']) }));
  const answers: unknown[] = [
    await listPeople(db, community, { weeks: 52, until: null, after: null, limit: 1_000 }),
    ...database.query('SELECT body FROM public_rows').map((row) => row['body']),
  ];
  for (const { period } of rowsOf('weeks', 'week')) {
    const week = await getWeek(db, community, period);
    answers.push(week);
    for (const [id, source] of findCited(week)) {
      const wanted = { communityId: community.id, source, period, messageId: id, around };
      // a week also tells of questions that an earlier one has left open
      answers.push(await getEvidence({ db, objects }, wanted).catch(() => null));
    }
  }
  for (const { period } of rowsOf('days', 'day')) answers.push(await getDay(db, community, period));
  return JSON.stringify(answers);
}

/** The messages that an answer cites, and the source of each. */
function findCited(value: unknown): [id: string, source: string][] {
  if (Array.isArray(value)) return value.flatMap(findCited);
  if (typeof value !== 'object' || value === null) return [];
  const { cites, source } = value as { cites?: unknown; source?: unknown };
  const own =
    Array.isArray(cites) && typeof source === 'string'
      ? cites.map((id): [string, string] => [String(id), source])
      : [];
  return [...own, ...Object.values(value).flatMap(findCited)];
}
