import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import { PulseError } from '../../src/core/errors.ts';
import type { MediaModels, TextModel } from '../../src/ports/models.ts';
import { withCircuitBreaker } from '../../src/quota/circuit-breaker.ts';
import { limitCall } from '../../src/quota/limit-call.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import { limitTextModel } from '../../src/quota/limit-text-model.ts';
import { createQuotaSettingsCache } from '../../src/quota/quota-settings-cache.ts';
import { readQuotaSettings } from '../../src/quota/read-quota-settings.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import { createScriptedMediaModels, jpegOf } from '../../testing/harness/scripted-media-models.ts';
import { createScriptedTextModel } from '../../testing/harness/scripted-text-model.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const communityId = 'com_harbour';
let test: TestServices;
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  await seedCommunity(test, { slug: 'harbour' });
});
afterAll(() => test.close());

const generous = { burst: 1000, perSecond: 1000 };
const spent = async () =>
  (await test.d1.prepare('SELECT kind, calls, micro_usd, holds FROM quota_days ORDER BY kind').all()).results;
const providers = async () =>
  (await test.d1.prepare('SELECT provider FROM provider_states').all()).results.map(
    ({ provider }) => provider,
  );

describe('a limited call', () => {
  const identity = { provider: 'far', model: 'm', version: '1', method: 'template' } as const;
  const prices = { estimate: () => 9, cost: () => 4 };
  const run = async (text: string) => `${text}!`;

  it('of an embedded model is the call itself: no breaker, no budget', async () => {
    const embedded = { identity: { ...identity, provider: 'embedded' }, run, prices };
    const limited = limitCall(embedded, test.services, generous);
    expect(limited.run).toBe(run);
    expect(limited).not.toHaveProperty('forCommunity');
    expect(await limited.run('yes')).toBe('yes!');
    expect(await providers()).toEqual([]);
  });

  it('without prices has a breaker and no budget', async () => {
    const limited = limitCall({ identity, run }, test.services, generous);
    expect(await limited.run('yes')).toBe('yes!');
    expect(limited).not.toHaveProperty('forCommunity');
    expect(await providers()).toEqual(['far']);
    expect(await spent()).toEqual([]);
  });

  it('with prices is paid by the community it is made for, and by none otherwise', async () => {
    const limited = limitCall({ identity, run, prices }, test.services, generous);
    await limited.run('yes');
    expect(await spent()).toEqual([]);
    expect(await limited.forCommunity!(communityId, 'audio')('yes')).toBe('yes!');
    expect(await spent()).toEqual([{ kind: 'audio', calls: 1, micro_usd: 4, holds: '{}' }]);
  });
});

describe('limited media models', () => {
  const file = { bytes: jpegOf('one'), mediaType: 'image/jpeg' };
  const limit = (models: MediaModels) => limitMediaModels(models, test.services, generous);

  it('are there where the models are, and say why where they are not', () => {
    const { models } = createScriptedMediaModels();
    const limited = limit({ ...noMediaModels, classifier: models.classifier, frames: models.frames });
    expect(limited.classifier).toMatchObject({ accepts: { maxBytes: 1_000_000 } });
    expect(limited.frames).not.toHaveProperty('unsupported');
    for (const name of ['detector', 'captioner', 'transcriber'] as const)
      expect(limited[name]).toBe(noMediaModels[name]);
  });

  it('have no budget where they have no prices', async () => {
    const { classifier } = limit(createScriptedMediaModels().models);
    if ('unsupported' in classifier) throw new Error('it is there');
    expect(classifier).not.toHaveProperty('forCommunity');
    expect(classifier).not.toHaveProperty('prices');
    expect(await classifier.run({ file })).toMatchObject({ confidence: 0.9 });
    expect(await spent()).toEqual([]);
  });

  it('are paid by the community, and keep who they are and what they take', async () => {
    const { models } = createScriptedMediaModels({ price: 30 });
    const { detector } = limit(models);
    if ('unsupported' in detector || 'unsupported' in models.detector) throw new Error('it is there');
    const { identity, accepts, prices } = models.detector;
    const paid = detector.forCommunity!(communityId, 'image');
    expect(paid).toMatchObject({ identity, accepts, prices });
    expect(await paid.run({ file })).toMatchObject({ confidence: 0.8 });
    expect(await spent()).toEqual([{ kind: 'image', calls: 1, micro_usd: 30, holds: '{}' }]);
  });

  it('cost nothing for an answer that says a file cannot be looked at', async () => {
    const { models } = createScriptedMediaModels({ price: 30 });
    if ('unsupported' in models.classifier) throw new Error('it is there');
    const refusing = { ...models.classifier, run: async () => ({ unsupported: 'It is too dark.' }) };
    const { classifier } = limit({ ...models, classifier: refusing });
    if ('unsupported' in classifier) throw new Error('it is there');
    expect(await classifier.forCommunity!(communityId, 'image').run({ file })).toEqual({
      unsupported: 'It is too dark.',
    });
    expect(await spent()).toEqual([{ kind: 'image', calls: 1, micro_usd: 0, holds: '{}' }]);
  });

  it('are themselves where they are embedded', () => {
    const { models } = createScriptedMediaModels();
    if ('unsupported' in models.captioner) throw new Error('it is there');
    const captioner = {
      ...models.captioner,
      identity: { ...models.captioner.identity, provider: 'embedded' },
    };
    expect(limit({ ...models, captioner }).captioner).toBe(captioner);
  });
});

it('a text model without prices has no community to pay for it', () => {
  const model: TextModel = { ...createScriptedTextModel() };
  expect(limitTextModel(model, test.services)).not.toHaveProperty('forCommunity');
  const prices = { estimate: () => 1, cost: () => 1 };
  expect(limitTextModel({ ...model, prices }, test.services).forCommunity!(communityId)).toMatchObject({
    identity: model.identity,
  });
});

describe('a breaker', () => {
  const call = (code: 'model_unavailable' | 'model_invalid_output' | null, limits = generous) =>
    withCircuitBreaker(test.services, { provider: 'far', limits }, async () => {
      if (code !== null) throw new PulseError(code, 'No.');
      return 'well';
    }).catch((thrown: PulseError) => thrown);

  it('forgets failures when an answer comes, if only to refuse this request', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await call('model_unavailable');
      expect(await call('model_invalid_output')).toMatchObject({ code: 'model_invalid_output' });
    }
    expect(await call(null)).toBe('well');
  });

  it('says how long a bucket takes to fill again', async () => {
    const slow = { burst: 1, perSecond: 0.1 };
    expect(await call(null, slow)).toBe('well');
    expect(await call(null, slow)).toMatchObject({ code: 'circuit_open', retryAfter: 10 });
    test.clock.now += 4000;
    expect(await call(null, slow)).toMatchObject({ code: 'circuit_open', retryAfter: 6 });
  });
});

describe('what an isolate knows of quota settings', () => {
  const settings = (plan: string) => ({ plan, timeZone: 'UTC', bypassUntil: 0 }) as never;

  it('is a thousand communities, the oldest of which is forgotten first', () => {
    const cache = createQuotaSettingsCache();
    for (let i = 0; i < 1000; i++) cache.put(`com_${i}`, settings('free'), 0);
    expect(cache.get('com_0', 1)).not.toBeNull();
    cache.put('com_0', settings('large'), 0);
    cache.put('com_1000', settings('free'), 0);
    expect(cache.get('com_1', 1)).toBeNull();
    expect(cache.get('com_0', 1)).toMatchObject({ plan: 'large' });
    expect(cache.get('com_2', 1)).not.toBeNull();
  });

  it('is believed for thirty seconds', () => {
    const cache = createQuotaSettingsCache();
    cache.put('com_a', settings('free'), 1000);
    expect(cache.get('com_a', 30_999)).not.toBeNull();
    expect(cache.get('com_a', 31_000)).toBeNull();
    cache.put('com_a', settings('free'), 1000);
    cache.drop('com_a');
    expect(cache.get('com_a', 1000)).toBeNull();
  });

  it.each([
    ['another version wrote', JSON.stringify({ plan: 'large', timeZone: 'UTC' })],
    ['lacks its time zone', JSON.stringify({ plan: 'large', bypassUntil: 0 })],
    ['lacks its plan', JSON.stringify({ timeZone: 'UTC', bypassUntil: 0 })],
    ['is no JSON', '{'],
  ])('comes from the database where what KV holds %s', async (_, stored) => {
    await test.services.kv.put(`quota:${communityId}`, stored, 60);
    expect(await readQuotaSettings(test.services, communityId)).toMatchObject({ timeZone: 'Europe/Dublin' });
  });
});
