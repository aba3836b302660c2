import type { Snapshot } from '@beacon-pulse/contracts/src/inside/retention.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOfDays, daysOfDay } from '../../../src/core/time.ts';
import { runCron } from '../../../src/jobs/cron.ts';
import { getRetention } from '../../../src/pipeline/members/get-retention.ts';
import { takeSnapshots } from '../../../src/pipeline/members/take-snapshots.ts';
import { earlyTalk, lateTalk, publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import { seedKey } from '../../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../../testing/harness/drain-queue.ts';
import { ingestCaller } from '../../../testing/harness/ingest-caller.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';
import { uploadExports } from '../../../testing/harness/upload-exports.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let test: TestServices;
afterEach(() => test.close());

const always = async () => true;
const night = () => takeSnapshots(test.services, always);

async function readSnapshots(): Promise<Snapshot[]> {
  const { key } = await seedKey(test, { scopes: ['read'] });
  const { status, body } = await ingestCaller(test)('GET /api/communities/harbour/snapshots?limit=100', {
    key,
  });
  expect(status).toBe(200);
  return body['data'] as Snapshot[];
}

async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { key } = await seedKey(test);
  const files = [{ source: 'workshop', fileName: 'chat.zip', bytes }];
  await uploadExports(test, { key, community: 'harbour', files });
  await drainQueue(test);
}

/** Goes back to when the community was made. */
async function moveTo(ms: number): Promise<void> {
  test.clock.now = ms;
  await test.d1.prepare('UPDATE communities SET created_at = ?').bind(ms).run();
}

describe('a nightly snapshot', () => {
  it('holds the members as of the end of the day before, once', async () => {
    test = await publishTalk();
    await runCron(test.services, '17 2 * * *');
    const [snapshot, ...others] = await readSnapshots();
    expect(others).toEqual([]);
    const { revision, taken_at, ...numbers } = snapshot!;
    expect([numbers.day, revision, taken_at]).toEqual(['2026-11-15', 1, '2026-11-16T08:00:00Z']);
    expect(numbers).toEqual(await getRetention(test.services.db, 'com_harbour', '2026-11-15'));
    expect(numbers.active).toMatchObject({ weekly: 7, monthly: 7, known_days: 22 });
    expect(numbers.weeks.map(({ writers, stayed }) => [writers, stayed])).toEqual([
      [7, 7],
      [7, 7],
      [7, 7],
      [7, 0],
    ]);
    expect(await night()).toBe(0);
  });

  it('is caught up where nights were missed', async () => {
    test = await publishTalk();
    await night();
    test.clock.now += 80 * dayMs;
    expect(await night()).toBe(80);
    const days = (await readSnapshots()).map(({ day }) => day);
    expect(days).toEqual(Array.from({ length: 81 }, (_, i) => dayOfDays(daysOfDay('2027-02-03') - i)));
  });

  it('becomes its next revision where a late export changes its numbers, and only then', async () => {
    test = await publishTalk([earlyTalk]);
    await moveTo(Date.UTC(2026, 10, 5, 8));
    await night();
    for (let i = 0; i < 10; i++) {
      test.clock.now += dayMs;
      await night();
    }
    const before = await readSnapshots();
    await upload(lateTalk);
    test.clock.now += dayMs;
    // the late export tells of 4 November and of every day after
    expect(await night()).toBe(before.length + 1);
    const after = await readSnapshots();
    expect(after.map(({ revision }) => revision)).toEqual([1, ...before.map(() => 2)]);
    for (const { revision: _, taken_at: __, ...numbers } of after)
      expect(numbers).toEqual(await getRetention(test.services.db, 'com_harbour', numbers.day));
    await upload(earlyTalk);
    test.clock.now += dayMs;
    expect(await night()).toBe(1);
    expect((await readSnapshots()).slice(1)).toEqual(after);
  });

  it('is not taken of a community of which nothing is known', async () => {
    test = await publishTalk([]);
    expect(await night()).toBe(0);
  });

  it('says in the end the same, in whatever order exports came and whichever nights were missed', async () => {
    const play = async (files: readonly Uint8Array<ArrayBuffer>[], nights: readonly number[]) => {
      test = await publishTalk([]);
      await moveTo(Date.UTC(2026, 10, 5, 8));
      for (let day = 0; day < 20; day++) {
        if (nights.includes(day)) await night();
        test.clock.now += dayMs;
        const file = files[day - 4];
        if (file !== undefined) await upload(file);
      }
      await night();
      const snapshots = await readSnapshots();
      await test.close();
      return snapshots.map(({ revision: _, taken_at: __, ...numbers }) => numbers);
    };
    const expected = await play(
      [earlyTalk, lateTalk],
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect(expected.map(({ day }) => day).at(-1)).toBe('2026-11-04');
    expect(expected.length).toBe(21);
    expect(await play([lateTalk, earlyTalk], [0, 1, 7, 8, 9, 15])).toEqual(expected);
    expect(await play([earlyTalk, lateTalk, lateTalk, earlyTalk], [])).toEqual(expected);
  });

  it('stops when the time of a run is over, and goes on in the next', async () => {
    test = await publishTalk();
    await night();
    test.clock.now += 80 * dayMs;
    let asked = 0;
    expect(await takeSnapshots(test.services, async () => asked++ < 1)).toBe(35);
    expect(await night()).toBe(45);
  });
});

describe.each(['America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
  'a community in %s',
  (zone) => {
    it('has one snapshot for each of its days, whatever the clocks do', async () => {
      test = await publishTalk();
      await test.d1.prepare('UPDATE communities SET time_zone = ?').bind(zone).run();
      // both changes of the clock lie in it; runs come at uneven hours
      test.clock.now = Date.UTC(2026, 9, 20, 2, 17);
      let taken = await night();
      for (let i = 0; i < 290; i++) {
        test.clock.now += (i % 3 === 0 ? 5 : 23) * hourMs;
        taken += await night();
      }
      const { results } = await test.d1
        .prepare('SELECT day FROM snapshots ORDER BY day')
        .all<{ day: string }>();
      const days = results.map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBe(taken);
      expect(daysOfDay(days.at(-1)!) - daysOfDay(days[0]!) + 1).toBe(days.length);
    });
  },
);
