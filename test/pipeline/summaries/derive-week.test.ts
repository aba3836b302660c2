import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { digestWeek } from '../../../src/pipeline/digests/digest-week.ts';
import { openWeek } from '../../../src/pipeline/digests/open-week.ts';
import { deriveWeek } from '../../../src/pipeline/summaries/derive-week.ts';
import { summariseWeek } from '../../../src/pipeline/summaries/summarise-week.ts';
import { findWeekJob } from '../../../src/storage/repositories/digests.ts';
import { publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

const sourceId = 'src_harbour';

describe('deriveWeek', () => {
  let test: TestServices;
  let weeks: readonly string[] = [];

  beforeAll(async () => {
    test = await publishTalk();
    const { results } = await test.d1.prepare('SELECT week FROM weeks ORDER BY week').all<{ week: string }>();
    weeks = results.map(({ week }) => week);
  });
  afterAll(() => test.close());

  /** As if nothing had been derived yet. */
  const forget = () =>
    test.d1.batch(
      [
        'DELETE FROM digests',
        'DELETE FROM summaries',
        "UPDATE weeks SET digested_inputs_hash = '', summarised_inputs_hash = ''",
      ].map((statement) => test.d1.prepare(statement)),
    );

  const dump = async () => ({
    digests: (await test.d1.prepare('SELECT * FROM digests ORDER BY day').all()).results,
    summaries: (await test.d1.prepare('SELECT * FROM summaries ORDER BY week').all()).results,
    terms: (await test.d1.prepare('SELECT * FROM terms ORDER BY week').all()).results,
  });

  const countingServices = () => {
    const fetched: string[] = [];
    const { objects } = test.services;
    const get: typeof objects.get = (key) => {
      fetched.push(key);
      return objects.get(key);
    };
    return { services: { ...test.services, objects: { ...objects, get } }, fetched };
  };

  it('fetches the segment of a week once, and asks the database a dozen times', async () => {
    const before = await dump();
    await forget();
    for (const week of weeks) {
      const { services, fetched } = countingServices();
      test.statements.length = 0;
      expect(await deriveWeek(services, { sourceId, week })).toEqual({ communityId: 'com_harbour' });
      expect(fetched).toEqual([`segments/${sourceId}/${week}`]);
      expect(test.statements.length).toBeLessThanOrEqual(12);
    }
    expect(await dump()).toEqual(before);
  });

  it('fetches nothing and asks once for a week that is up to date', async () => {
    const { services, fetched } = countingServices();
    test.statements.length = 0;
    await deriveWeek(services, { sourceId, week: weeks.at(-1)! });
    expect(fetched).toEqual([]);
    expect(test.statements.map(({ name }) => name)).toEqual(['weeks.find_job']);
  });

  it('cuts each text into words once, whatever is derived of it', async () => {
    await forget();
    const [week] = weeks;
    const services = { ...test.services, text: createEmbeddedTextModel() };
    const job = (await findWeekJob(services.db, sourceId, week!))!;
    const open = (await openWeek(services, job))!;
    const made = await digestWeek(services, job, open);
    const ofDays = open.reader.tokenised;
    const texts = new Set(open.messages.map(({ text }) => text));
    // a text out of which a name or a link was taken is a text of its own, and so is a sentence that may be quoted
    expect(ofDays).toBeGreaterThan(texts.size / 2);
    expect(ofDays).toBeLessThanOrEqual(texts.size * 1.2);
    const digested = (await findWeekJob(services.db, sourceId, week!))!;
    await summariseWeek(services, digested, async () => open, made);
    expect(open.reader.tokenised).toBe(ofDays);
  });
});
