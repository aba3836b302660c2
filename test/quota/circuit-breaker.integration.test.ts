import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import { PulseError } from '../../src/core/errors.ts';
import { withCircuitBreaker } from '../../src/quota/circuit-breaker.ts';
import { limitTextModel } from '../../src/quota/limit-text-model.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import { createScriptedTextModel } from '../../testing/harness/scripted-text-model.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const generousLimits = { burst: 1000, perSecond: 1000 };
let asked = 0;
const call = (answer: () => Promise<string>, limits = generousLimits, provider = 'p') =>
  withCircuitBreaker(test.services, { provider, limits }, () => {
    asked++;
    return answer();
  }).catch((thrown: PulseError) => thrown);
const well = async () => 'well';
const away =
  (
    code: 'model_unavailable' | 'model_invalid_output' | 'rate_limited' = 'model_unavailable',
    retryAfter?: number,
  ) =>
  () =>
    Promise.reject(new PulseError(code, 'No.', retryAfter === undefined ? {} : { retryAfter }));
const circuitOpen = { code: 'circuit_open', class: 'quota' };

describe('the breaker of a provider', () => {
  it('opens after five failures in a row, lets one probe through, and closes when that goes well', async () => {
    asked = 0;
    for (let i = 0; i < 5; i++) expect(await call(away())).toMatchObject({ code: 'model_unavailable' });
    expect(await call(well)).toMatchObject({ ...circuitOpen, retryAfter: 30 });
    expect(asked).toBe(5);

    test.clock.now += 30_000;
    let answer: (text: string) => void = () => {};
    const probe = call(() => new Promise<string>((resolve) => (answer = resolve)));
    while (asked < 6) await new Promise((resolve) => setImmediate(resolve));
    expect(await call(well)).toMatchObject(circuitOpen);
    expect(asked).toBe(6);
    answer('back');
    expect(await probe).toBe('back');
    expect(await call(well)).toBe('well');
    expect(await call(well)).toBe('well');
  });

  it('waits twice as long when the probe fails, and for a quarter of an hour at most', async () => {
    for (let i = 0; i < 5; i++) await call(away());
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) {
      const { retryAfter } = (await call(well)) as PulseError;
      pauses.push(retryAfter!);
      test.clock.now += retryAfter! * 1000;
      await call(away());
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  it('gives a probe up whose worker is gone', async () => {
    for (let i = 0; i < 5; i++) await call(away());
    test.clock.now += 30_000;
    void call(() => new Promise<string>(() => {}));
    const before = asked;
    while (asked === before) await new Promise((resolve) => setImmediate(resolve));
    expect(await call(well)).toMatchObject({ ...circuitOpen, retryAfter: 120 });
    test.clock.now += 120_000;
    expect(await call(well)).toBe('well');
  });

  it('waits as long as the provider asks', async () => {
    await call(away('rate_limited', 77));
    expect(await call(well)).toMatchObject({ ...circuitOpen, retryAfter: 77 });
    test.clock.now += 77_000;
    expect(await call(well)).toBe('well');
  });

  it('stays closed when answers are of no use, and is one for each provider', async () => {
    for (let i = 0; i < 8; i++) await call(away('model_invalid_output'));
    expect(await call(well)).toBe('well');
    for (let i = 0; i < 5; i++) await call(away());
    expect(await call(well, generousLimits, 'other')).toBe('well');
  });
});

describe('the rate of a provider', () => {
  it('is that of its bucket, whoever calls', async () => {
    const limits = { burst: 3, perSecond: 0.5 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => call(well, limits)));
    expect(answers.filter((answer) => answer === 'well')).toHaveLength(3);
    expect(answers.find((answer) => answer !== 'well')).toMatchObject({ ...circuitOpen, retryAfter: 2 });
    test.clock.now += 2000;
    expect(await call(well, limits)).toBe('well');
    expect(await call(well, limits)).toMatchObject(circuitOpen);
    test.clock.now += 3_600_000;
    const later = await Promise.all(Array.from({ length: 8 }, () => call(well, limits)));
    expect(later.filter((answer) => answer === 'well')).toHaveLength(3);
  });
});

describe('a guarded text model', () => {
  const request = { purpose: 'day' as const, language: 'en', maxSentences: 1, messages: [] };

  it('is the embedded one itself', () => {
    const embedded = createEmbeddedTextModel();
    expect(limitTextModel(embedded, test.services)).toBe(embedded);
  });

  const prices = { estimate: () => 10, cost: () => 7 };
  const priced = (limits = generousLimits, summarise = createScriptedTextModel().summarise) =>
    limitTextModel({ ...createScriptedTextModel(), prices, summarise }, test.services, limits).forCommunity!(
      'com_harbour',
    );
  const spent = async () =>
    (await test.d1.prepare('SELECT calls, micro_usd, holds FROM quota_days').all()).results;
  const ran = () => test.statements.splice(0).map(({ name, rowsWritten }) => [name, rowsWritten]);
  const refusal = (model: { summarise(of: typeof request): Promise<unknown> }) =>
    model.summarise(request).catch((thrown: unknown) => thrown);

  it('pays where it has prices', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    await priced().summarise(request);
    expect(await spent()).toEqual([{ calls: 1, micro_usd: 7, holds: '{}' }]);
  });

  it('writes no row for a call that an open breaker refuses', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const failing = priced(generousLimits, away());
    for (let i = 0; i < 5; i++) expect(await refusal(failing)).toMatchObject({ code: 'model_unavailable' });
    expect(await spent()).toEqual([{ calls: 0, micro_usd: 0, holds: '{}' }]);
    ran();
    for (let i = 0; i < 3; i++)
      expect(await refusal(failing)).toMatchObject({ ...circuitOpen, retryAfter: 30 });
    expect(ran()).toEqual(Array(3).fill(['providers.find', 0]));
  });

  it('writes no row while a probe is under way, and none for a rate that is too high', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const failing = priced(generousLimits, away());
    for (let i = 0; i < 5; i++) await refusal(failing);
    test.clock.now += 30_000;
    let answer: () => void = () => {};
    let started = 0;
    const summarise = async () => {
      started++;
      await new Promise<void>((resolve) => (answer = resolve));
      return { sentences: [], confidence: 1 };
    };
    const probe = priced(generousLimits, summarise).summarise(request);
    while (started === 0) await new Promise((resolve) => setImmediate(resolve));
    ran();
    expect(await refusal(priced())).toMatchObject({ ...circuitOpen, retryAfter: 120 });
    expect(ran()).toEqual([['providers.find', 0]]);
    answer();
    await probe;

    const slow = { burst: 1, perSecond: 0.1 };
    await priced(slow).summarise(request);
    ran();
    expect(await refusal(priced(slow))).toMatchObject({ ...circuitOpen, retryAfter: 10 });
    expect(ran()).toEqual([['providers.find', 0]]);
  });

  it('lets one probe through of many that ask together, and overspends nothing', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const failing = priced(generousLimits, away());
    for (let i = 0; i < 5; i++) await refusal(failing);
    test.clock.now += 30_000;
    let reached = 0;
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const summarise = async () => {
      reached++;
      await released;
      return { sentences: [], confidence: 1 };
    };
    const model = priced(generousLimits, summarise);
    let refused = 0;
    const calls = Array.from({ length: 20 }, () => refusal(model).finally(() => refused++));
    while (refused < 19 || reached === 0) await new Promise((resolve) => setImmediate(resolve));
    release();
    const outcomes = await Promise.all(calls);
    expect(reached).toBe(1);
    expect(
      outcomes.filter((outcome) => outcome instanceof PulseError && outcome.code === 'circuit_open'),
    ).toHaveLength(19);
    expect(await spent()).toEqual([{ calls: 1, micro_usd: 7, holds: '{}' }]);
    expect(await refusal(priced())).toMatchObject({ confidence: 1 });
  });

  it('that its budget refuses writes no row either, and takes neither a token nor the place of the probe', async () => {
    await seedCommunity(test, { slug: 'harbour' });
    const slow = { burst: 1, perSecond: 1 };
    const failing = priced(slow, away('model_unavailable', 30));
    await refusal(failing);
    test.clock.now += 60_000;
    await test.d1.prepare("INSERT INTO quota_limits VALUES ('com_harbour', 'text', 0, 0)").run();
    ran();
    expect(await refusal(priced(slow))).toMatchObject({ code: 'quota_exceeded' });
    expect(ran().map(([, rowsWritten]) => rowsWritten)).toEqual([0, 0]);
    await test.d1.prepare('UPDATE quota_limits SET calls = 10, micro_usd = 1000').run();
    expect(await refusal(priced(slow))).toMatchObject({ confidence: 1 });
  });
});
