import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PulseError } from '../../../src/core/errors.ts';
import { scoreTranscript } from '../../../src/pipeline/whatsapp/detect/score-transcript.ts';
import { bodyCases } from './cases/bodies.ts';
import { expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';
import { trapCases } from './cases/traps.ts';
import { openBytes, readAll } from './read-all.ts';

const encoder = new TextEncoder();
const fixtures = [...headerCases, ...bodyCases, ...noticeCases, ...trapCases].map((one) =>
  encoder.encode(expandMarks(one.text)),
);

/** Runs of each property: `FUZZ_RUNS=100000 vitest run test/pipeline/whatsapp/hostile-input.exhaustive.test.ts` tries other ones. */
const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 0);
const runsOf = (usual: number, seed: number): { numRuns: number; seed?: number } =>
  fuzzRuns > 0 ? { numRuns: fuzzRuns } : { numRuns: usual, seed };
const fuzzTimeout = fuzzRuns > 0 ? 12 * 3_600_000 : undefined;

/** What came of the runs: refusals by code, and the slowest. */
const tally = { runs: 0, refusals: new Map<string, number>(), slowestMs: 0, slowestBytes: 0 };

/** CPU milliseconds one run may take when fuzzing: far above what any takes, but a loop that never ends would. */
const maxRunMs = 2000;

afterAll(() => {
  if (fuzzRuns === 0) return;
  const refusals = Object.fromEntries(tally.refusals);
  process.stdout.write(`${JSON.stringify({ ...tally, refusals })}\n`);
});

/** As `readOrRefuse`, for inputs of a few kilobytes: none may take long. */
async function readInTime(bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  await readOrRefuse(bytes);
  const spent = process.cpuUsage(before);
  const ms = (spent.user + spent.system) / 1000;
  tally.runs++;
  if (ms > tally.slowestMs) Object.assign(tally, { slowestMs: ms, slowestBytes: bytes.length });
  if (fuzzRuns > 0) expect(ms).toBeLessThan(maxRunMs);
}

/** Reads what can be read; anything thrown must be ours. Returns how many entries came out, −1 for a refusal. */
async function readOrRefuse(bytes: Uint8Array): Promise<number> {
  const score = scoreTranscript(bytes);
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  try {
    const { profile, entries } = await readAll(openBytes(bytes, 4096));
    expect(entries.length).toBe(profile.entries);
    expect(entries.length).toBeGreaterThan(0);
    for (const [kind, count] of Object.entries(profile.counts)) {
      expect(entries.filter((entry) => entry.kind === kind).length, kind).toBe(count);
    }
    let last = -1;
    for (const entry of entries) {
      expect(Number.isInteger(entry.minute)).toBe(true);
      expect(entry.index).toBe(++last);
      expect(entry.event === null).toBe(entry.kind !== 'system');
    }
    const inWeeks = [...profile.weeks.values()].reduce((sum, week) => sum + week.entries, 0);
    expect(inWeeks).toBe(entries.length);
    return entries.length;
  } catch (error) {
    if (error instanceof PulseError) {
      tally.refusals.set(error.code, (tally.refusals.get(error.code) ?? 0) + 1);
      return -1;
    }
    throw error;
  }
}

describe('hostile input', () => {
  it(
    'survives mutated transcripts: bytes changed, cut, doubled, spliced',
    async () => {
      const edit = fc.record({
        at: fc.nat(),
        kind: fc.constantFrom('set', 'cut', 'double', 'insert'),
        value: fc.integer({ min: 0, max: 255 }),
        length: fc.integer({ min: 1, max: 40 }),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.nat(fixtures.length - 1),
          fc.nat(fixtures.length - 1),
          fc.array(edit, { maxLength: 8 }),
          async (first, second, edits) => {
            let bytes = [...fixtures[first]!, ...fixtures[second]!];
            for (const { at, kind, value, length } of edits) {
              const from = at % (bytes.length + 1);
              if (kind === 'set') bytes[from] = value;
              else if (kind === 'cut') bytes.splice(from, length);
              else if (kind === 'insert') bytes.splice(from, 0, ...Array<number>(length).fill(value));
              else bytes = [...bytes.slice(0, from), ...bytes.slice(Math.max(0, from - length))];
            }
            await readInTime(Uint8Array.from(bytes, (byte) => byte ?? 0));
          },
        ),
        runsOf(2000, 20_240_325),
      );
    },
    fuzzTimeout,
  );

  it(
    'survives any bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
          await readInTime(bytes);
        }),
        runsOf(500, 7),
      );
    },
    fuzzTimeout,
  );

  it(
    'survives text made of the signs of a header',
    async () => {
      const sign = fc.constantFrom(
        ...'0123456789٣३/.-:,، []\n\r'.split(''),
        ' - ',
        '] ',
        ': ',
        '\u200e',
        '\u202f',
        'PM',
        '下午',
        'Ada',
        '<',
        '>',
        '(',
        ')',
        '"',
        '25/03/2024, 15:07 - ',
      );
      await fc.assert(
        fc.asyncProperty(fc.array(sign, { maxLength: 120 }), async (signs) => {
          await readInTime(encoder.encode(signs.join('')));
        }),
        runsOf(2000, 11),
      );
    },
    fuzzTimeout,
  );

  const head = '25/03/2024, 15:07 - Ada: hi\n25/03/2024, 15:08 - Bob: ok\n';
  const ios = '[25/03/2024, 15:07:09] Ada: hi\n[25/03/2024, 15:07:10] Bob: ok\n';
  const size = 2_000_000;
  const floods: readonly (readonly [string, string, number])[] = [
    ['brackets', head + '['.repeat(size), 2],
    ['digits', head + '1'.repeat(size), 2],
    ['digits in lines', head + '12/12/2024, '.repeat(size / 12), 2],
    ['colons', head + ':'.repeat(size), 2],
    ['colons and blanks', head + ': '.repeat(size / 2), 2],
    ['direction marks', ios + '\u200e'.repeat(size / 2), 2],
    ['angle brackets', `${ios}[25/03/2024, 15:07:11] Ada: \u200e${'<'.repeat(size)}>`, 3],
    ['quotes', `${head}25/03/2024, 15:09 - ${'"'.repeat(size)}`, 3],
    ['blank lines', head + '\n'.repeat(size), 2],
    ['blanks', head + ' '.repeat(size), 2],
    [
      'a poll of many lines',
      `${head}25/03/2024, 15:09 - Ada: POLL:\nq\n${'OPTION: ((((((1\n'.repeat(size / 16)}`,
      3,
    ],
    ['stars of a url', `${head}25/03/2024, 15:09 - Ada: location: ${'https://x '.repeat(size / 10)}`, 3],
    ['half headers', head + '25/03/2024, 15:07\n'.repeat(size / 18), 2],
  ];
  it.each(floods)('reads a flood of %s', async (_, text, entries) => {
    expect(await readOrRefuse(encoder.encode(text))).toBe(entries);
  });

  it('refuses floods without a header', async () => {
    for (const unit of ['[', '1', ':', '\u200e', '1/1/1 ', '[1', '\n', ' ', 'a b ']) {
      expect(await readOrRefuse(encoder.encode(unit.repeat(300_000))), unit).toBe(-1);
    }
  });

  it('tells many different authors apart up to its cap, and reads all the same', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `25/03/2024, 15:07 - Member ${i}: hi\n`);
    const { profile, entries } = await readAll(openBytes(encoder.encode(lines.join(''))));
    expect(entries.length).toBe(60_000);
    expect(profile.authors.length).toBe(20_000);
    expect(profile.untrackedAuthors).toBe(40_000);
    expect(entries[59_999]!.author).toBe('Member 59999');
  });
});
