import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderExport } from '../../../scripts/sample/render-export.ts';
import { runCron } from '../../../src/jobs/cron.ts';
import type { Digest } from '../../../src/pipeline/digests/compute-digest.ts';
import type { WeekSummary } from '../../../src/pipeline/summaries/compute-summary.ts';
import { inventChat } from '../../../testing/simulation/invent-chat.ts';
import { readAnswers } from '../../../testing/simulation/read-answers.ts';
import { runWorld } from '../../../testing/simulation/run-world.ts';
import { createFaultPlan, startSimProcess } from '../../../testing/simulation/sim-process.ts';
import { createSimWorld, type SimWorld } from '../../../testing/simulation/sim-world.ts';
import { foundCommunity, uploadExport } from '../../../testing/simulation/standard-scenario.ts';

const dayMs = 24 * 3_600_000;
const chat = inventChat(11);
const phone = createPhone({ seed: 3, style: 'android-en-gb', people: chat.people });
const other = createPhone({ seed: 4, style: 'ios-de', people: chat.people });
const first = renderExport(chat, phone, { media: 'attached' });
const second = renderExport(chat, other, { media: 'omitted' });

/** Pieces of what people wrote, long enough to be nobody's chance words. */
const texts = chat.messages
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.length >= 12)
  .map((line) =>
    line
      .slice(0, 40)
      .replace(/[\u2068\u2069@].*$/u, '')
      .trim(),
  )
  .filter((line) => line.length >= 12);

const worlds: SimWorld[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.close();
});

async function openWorld(retentionDays: number): Promise<SimWorld> {
  const world = createSimWorld(1);
  worlds.push(world);
  foundCommunity(world);
  world.database.query(`UPDATE communities SET retention_days = ${retentionDays}`);
  await upload(world, 'exp_1', first.bytes);
  return world;
}

const rest = (world: SimWorld) => runWorld(world, createFaultPlan());

async function upload(world: SimWorld, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  uploadExport(world, id, bytes);
  await rest(world);
}

async function passNights(world: SimWorld, days: number): Promise<void> {
  world.clock.now += days * dayMs;
  for (const schedule of ['*/15 * * * *', '17 2 * * *', '*/15 * * * *']) {
    await runCron(startSimProcess(world, createFaultPlan()).services, schedule);
    await rest(world);
  }
}

/** Everything that is kept anywhere, as text. */
function readEverything(world: SimWorld, { backups = true } = {}): string {
  const tables = world.database.query("SELECT name FROM sqlite_master WHERE type = 'table'");
  const rows = tables.map(({ name }) => JSON.stringify(world.database.query(`SELECT * FROM "${name}"`)));
  const objects = [...world.storage.stored]
    .filter(([key]) => backups || !key.startsWith('backups/'))
    .map(([key, { bytes }]) => {
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return `${key} ${Buffer.from(packed ? gunzipSync(bytes) : bytes).toString()}`;
    });
  return [...rows, ...objects, ...world.kv.values(), ...world.logged].join('\n');
}

const left = (world: SimWorld, options?: { backups: boolean }): string[] => {
  const everything = readEverything(world, options);
  // in JSON a text stands escaped
  return texts.filter(
    (text) => everything.includes(text) || everything.includes(JSON.stringify(text).slice(1, -1)),
  );
};

const answersOf = (world: SimWorld): Promise<string> =>
  readAnswers(world, startSimProcess(world, createFaultPlan()).services, 'harbour');

const answered = (answers: string): string[] =>
  texts.filter((text) => answers.includes(JSON.stringify(text).slice(1, -1)));

/** All figures that are kept of days and weeks. */
function figuresOf({ database }: SimWorld) {
  const bodies = <Body>(sql: string) =>
    database.query(sql).map((row) => [row['key'], JSON.parse(String(row['body'])) as Body] as const);
  return {
    days: bodies<Digest>('SELECT day AS key, body FROM digests ORDER BY day').map(([day, digest]) => ({
      day,
      figures: digest.figures,
      open: [digest.open_questions.n, digest.open_questions.people],
      messages: digest.n.messages,
    })),
    weeks: bodies<WeekSummary>('SELECT week AS key, body FROM summaries ORDER BY week').map(
      ([week, summary]) => ({
        week,
        figures: summary.figures,
        changes: summary.changes,
        days: summary.highlights.days,
        busiest: summary.highlights.busiest_day,
        open: [summary.highlights.open_questions.n, summary.highlights.open_questions.people],
        coverage: summary.coverage,
      }),
    ),
    stored: database.query('SELECT week, figures, messages, system_messages FROM weeks ORDER BY week'),
    pillars: bodies<{ pillars: unknown; n_messages: number }>(
      'SELECT week AS key, body FROM terms ORDER BY week',
    ).map(([week, { pillars, n_messages }]) => [week, pillars, n_messages]),
    public: bodies<{ figures: unknown }>(
      "SELECT kind || key AS key, body FROM public_rows WHERE kind IN ('day', 'week') ORDER BY kind, key",
    ).map(([key, { figures }]) => [key, figures]),
  };
}

describe('texts past their retention time', () => {
  it('are gone from everywhere, and figures stay', async () => {
    const world = await openWorld(1);
    expect(left(world).length).toBeGreaterThan(10);
    expect(answered(await answersOf(world)).length).toBeGreaterThan(10);
    expect([...world.storage.stored.keys()].some((key) => key.startsWith('media/'))).toBe(true);
    const before = figuresOf(world);
    await passNights(world, 8);
    expect(left(world, { backups: false })).toEqual([]);
    expect(answered(await answersOf(world))).toEqual([]);
    expect(figuresOf(world)).toEqual(before);
    const media = (): string[] => [...world.storage.stored.keys()].filter((key) => key.startsWith('media/'));
    expect(media()).toEqual([]);
    // a backup of before is as old as it may get
    await passNights(world, 32);
    expect(left(world)).toEqual([]);
    expect(figuresOf(world)).toEqual(before);
  });

  it('do not come back with a later upload, which doubles nothing', async () => {
    const world = await openWorld(1);
    await passNights(world, 8);
    const before = figuresOf(world);
    const segments = () => [...world.storage.stored].filter(([key]) => key.startsWith('segments/'));
    await upload(world, 'exp_2', first.bytes.slice());
    await upload(world, 'exp_3', second.bytes);
    expect([...world.storage.stored.keys()].filter((key) => key.startsWith('media/'))).toEqual([]);
    world.clock.now += 4 * dayMs;
    await passNights(world, 0);
    expect(left(world, { backups: false })).toEqual([]);
    expect(figuresOf(world).days.map(({ day, messages }) => [day, messages])).toEqual(
      before.days.map(({ day, messages }) => [day, messages]),
    );
    expect(segments().length).toBe(before.stored.length);
  });

  it('go day by day: what is younger stays, and is told', async () => {
    const world = await openWorld(30);
    // the chat has days from 29 October to 11 November; thirty days later only the last two are young enough
    world.clock.now = Date.UTC(2026, 11, 7, 2, 17);
    await passNights(world, 0);
    const digests = figuresOf(world);
    const remaining = left(world, { backups: false });
    const young = chat.messages.filter(({ minute }) => minute >= Date.UTC(2026, 10, 7) / 60_000);
    const isYoung = (text: string): boolean => young.some((message) => message.text.includes(text));
    expect(remaining.length).toBeGreaterThan(3);
    expect(remaining.filter((text) => !isYoung(text))).toEqual([]);
    expect(
      world.database
        .query('SELECT week, sealed_before FROM weeks ORDER BY week')
        .map((row) => row['sealed_before']),
    ).toEqual(['~', '2026-11-07', '']);
    expect(digests.days).toHaveLength(5);
  });

  it('cost nothing on a night on which none are due', async () => {
    const world = await openWorld(365);
    const before = world.storage.stored.size;
    await passNights(world, 1);
    expect(world.database.query("SELECT COUNT(*) AS n FROM weeks WHERE sealed_before <> ''")[0]!['n']).toBe(
      0,
    );
    expect([...world.storage.stored.keys()].filter((key) => !key.startsWith('backups/')).length).toBe(before);
  });
});
