import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../../src/pipeline/privacy/check-public.ts';
import { boundedGrowth, suppressBelow } from '../../../src/pipeline/privacy/suppress.ts';

describe('suppressBelow', () => {
  it('hides figures about fewer than k people, and nothing else', () => {
    expect(suppressBelow(40, 4, 5)).toBeNull();
    expect(suppressBelow(40, 5, 5)).toBe(40);
    expect(suppressBelow(0, 0, 5)).toBe(0);
  });
});

describe('boundedGrowth', () => {
  it('is relative, rounded and bounded', () => {
    expect(boundedGrowth(125, 100)).toBe(0.25);
    expect(boundedGrowth(1, 1000)).toBe(-0.95);
    expect(boundedGrowth(0, 10)).toBe(-0.95);
    expect(boundedGrowth(10_000, 10)).toBe(5);
    expect(Object.is(boundedGrowth(100, 100), 0)).toBe(true);
  });

  it('is null where a side is unknown or the base is nothing', () => {
    expect(boundedGrowth(null, 10)).toBeNull();
    expect(boundedGrowth(10, null)).toBeNull();
    expect(boundedGrowth(10, 0)).toBeNull();
  });
});

describe('findLeaks', () => {
  it.each([
    ['call 0171 2345678', 'phone'],
    ['code 483920', 'phone'],
    ['a@b.example', 'email'],
    ['ask @someone', 'mention'],
    ['see https://x.example', 'link'],
    ['see x.example/y', 'link'],
    ['key a1b2c3d4e5f6a7b8c9d0e1', 'code'],
    ['a\u202eb', 'control'],
    ['ask Brunhild', 'name'],
  ])('%s holds a %s', (text, kind) => {
    expect(findLeaks(text, ['Brünhild'])).toContain(kind);
  });

  it.each([
    'The market is on 18.04.2026 from 09:00-14:00 and costs 25.000 euros.',
    'In 2024 we were 140 [name] and [number] more.',
    'The committee met in rooms 3, 4 and 12; 1,200,000 came.',
    'Ask [name] for xorg.conf at example.com',
  ])('%s is clean', (text) => {
    expect(findLeaks(text, ['Brünhild'])).toEqual([]);
  });
});
