import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foundSources, useMediaWorld } from '../../testing/harness/media-world.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import { analysisLimits } from './analysis-limits.ts';
import { archiveLimits } from './archive-limits.ts';
import { chatLimits } from './chat-limits.ts';
import { taken } from './limit.ts';
import { extractionLimits } from './media-limits.ts';
import { requestLimits } from './request-limits.ts';
import { uploadLimits } from './upload-limits.ts';

const limits = [
  ...uploadLimits,
  ...archiveLimits,
  ...chatLimits,
  ...extractionLimits,
  ...analysisLimits,
  ...requestLimits,
];

const test = useMediaWorld(openTestServices);

describe.each(limits)('$limit', ({ beyond, edges }) => {
  it.each(edges)('$of: as many are taken, one more is: $outcome', async (edge) => {
    expect(beyond).toContain(edge.outcome);
    expect(await edge.try(0, test)).toBe(taken);
    await test.reset();
    await foundSources(test);
    expect(await edge.try(1, test)).toBe(edge.outcome);
  });

  it('what its row says is tried', () => {
    const codes = beyond.match(/`[a-z_]+`/g) ?? [];
    const outcomes = edges.map(({ outcome }) => outcome).join();
    expect(codes.filter((code) => !outcomes.includes(code))).toEqual([]);
    expect(edges.length).toBeGreaterThan(0);
  });
});

it('docs/operations.md has the limits of the code (UPDATE_DOCS=1 writes them)', () => {
  const path = 'docs/operations.md';
  const committed = readFileSync(path, 'utf8');
  const begin = '<!-- limits: made from test/limits -->\n';
  const from = committed.indexOf(begin) + begin.length;
  const to = committed.indexOf('<!-- end of limits -->');
  expect(from).toBeGreaterThan(begin.length - 1);
  expect(to).toBeGreaterThan(from);
  const table = [
    '| limit | value | beyond it |',
    '|---|---|---|',
    ...limits.map(({ limit, value, beyond }) => `| ${limit} | ${value} | ${beyond} |`),
  ].join('\n');
  const rendered = `${committed.slice(0, from)}${table}\n${committed.slice(to)}`;
  if (process.env['UPDATE_DOCS']) writeFileSync(path, rendered);
  else expect(committed).toBe(rendered);
});
