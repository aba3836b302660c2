import { expect, test } from 'vitest';
import { renderSampleExports } from '../../../scripts/sample/render-sample-exports.ts';

const { community, exports } = renderSampleExports(1);
const idsOf = (index: number): Set<string> => new Set(exports[index]!.rendered.messages.map(({ id }) => id));

test('the sample has an export for every group and stays below five megabytes', () => {
  expect(new Set(exports.map(({ source }) => source))).toEqual(
    new Set(community.chats.map(({ slug }) => slug)),
  );
  expect(exports.reduce((sum, { rendered }) => sum + rendered.bytes.length, 0)).toBeLessThan(5_000_000);
  expect(new Set(exports.map(({ path }) => path)).size).toBe(exports.length);
});

test('the exports of a group together hold each of its messages', () => {
  for (const chat of community.chats) {
    const held = new Set(
      exports
        .filter(({ source }) => source === chat.slug)
        .flatMap(({ rendered }) => rendered.messages.map(({ id }) => id)),
    );
    expect(held).toEqual(new Set(chat.messages.map(({ id }) => id)));
  }
});

test('two phones overlap, each with messages the other lacks, and label people differently', () => {
  const [android, iphone] = [idsOf(0), idsOf(1)];
  expect(android.intersection(iphone).size).toBeGreaterThan(300);
  expect(android.difference(iphone).size).toBeGreaterThan(300);
  expect(iphone.difference(android).size).toBeGreaterThan(300);
  const authors = new Map(exports[0]!.rendered.messages.map(({ id, entry }) => [id, entry.author]));
  const differing = exports[1]!.rendered.messages.filter(
    ({ id, entry }) => authors.has(id) && authors.get(id) !== entry.author,
  );
  expect(differing.length).toBeGreaterThan(100);
});

test('the same seed gives the same archives', () => {
  const again = renderSampleExports(1).exports;
  again.forEach(({ rendered }, i) => {
    expect(Buffer.from(rendered.bytes).equals(exports[i]!.rendered.bytes)).toBe(true);
  });
});
