import {
  type FigureName,
  figureDefinitions,
  figureNames,
  partsOfFigures,
} from '@beacon-pulse/contracts/src/figures.ts';
import { describe, expect, it } from 'vitest';
import { countMessages, resolveCounts } from '../../../src/pipeline/figures/count-messages.ts';
import { openInWeek, openQuestions, withCount } from '../../../src/pipeline/figures/day-counts.ts';
import { listExactFigures } from '../../../src/pipeline/figures/list-exact-figures.ts';
import { sumCounts } from '../../../src/pipeline/privacy/figures/person-counts.ts';
import type { SegmentMessage } from '../../../src/pipeline/segments/messages/segment-message.ts';
import { personOfDisplayName, textMessage } from '../../../testing/fixtures/invented-chats.ts';

const text = (words: string) => textMessage('1', 60, 'Ada', words);
const moved = (type: 'join' | 'remove', targets: string[]) =>
  textMessage('1', 5, '', 'notice', {
    kind: 'system',
    displayNames: [],
    event: { type, actor: 'Ada', targets },
  });

/** Of each figure a message that it counts, and by how much. */
const examples: Readonly<Record<FigureName, readonly [SegmentMessage, number]>> = {
  messages: [text('hello'), 1],
  active_people: [text('hello'), 1],
  words: [text('three short words'), 3],
  questions: [text('Where is the key?'), 1],
  open_questions: [text('Where is the ladder?'), 1],
  links: [text('https://example.org https://example.com'), 2],
  polls: [textMessage('1', 60, 'Ada', 'POLL', { kind: 'poll' }), 1],
  media: [
    textMessage('1', 60, 'Ada', '', {
      kind: 'media',
      attachment: { name: null, omitted: true, type: 'image' },
    }),
    1,
  ],
  joined: [moved('join', ['Eli', 'Fay']), 2],
  left: [moved('remove', ['Hal', 'Ida']), 2],
};

/** What every figure counts of one message; whoever wrote one still waits for an answer where `asked` says so. */
function countAll(message: SegmentMessage, asked: boolean): Record<string, number> {
  const counts = resolveCounts(countMessages([message], 'en'), personOfDisplayName);
  const day = asked
    ? withCount(withCount(counts, openQuestions, { Ada: 1 }), openInWeek, { Ada: 1 })
    : counts;
  const { week } = listExactFigures({ slug: 'group', days: new Map([['2026-02-09', day]]) });
  return Object.fromEntries(figureNames.map((name) => [name, sumCounts(week.figures[name])]));
}

describe('every figure', () => {
  it.each(figureNames)('%s: counts the message that stands for it', (name) => {
    const [message, n] = examples[name];
    expect(countAll(message, name === 'open_questions')[name]).toBe(n);
  });

  it('is said to be a part of another if and only if it never counts a message that the other does not', () => {
    const counted = figureNames.map((name) => countAll(examples[name][0], name === 'open_questions'));
    // who wrote is counted once for many messages
    const names = figureNames.filter((name) => name !== 'active_people');
    const isUnit = (name: FigureName) => counted.every((counts) => counts[name]! <= 1);
    const wholesOf = (name: FigureName): FigureName[] => {
      const { partOf }: { readonly text: string; readonly partOf?: FigureName } = figureDefinitions[name];
      return partOf === undefined ? [] : [partOf, ...wholesOf(partOf)];
    };
    for (const part of names.filter(isUnit)) {
      const found = names.filter(
        (whole) =>
          whole !== part && isUnit(whole) && counted.every((counts) => counts[part]! <= counts[whole]!),
      );
      expect([part, found.sort()]).toEqual([part, wholesOf(part).sort()]);
    }
  });

  it('is guarded in wholes before their parts, and beside the parts that it shares no message with', () => {
    const wholes = partsOfFigures.map(({ whole }) => whole);
    expect(wholes.indexOf('questions')).toBeGreaterThan(wholes.lastIndexOf('messages'));
    for (const { parts } of partsOfFigures)
      for (const name of figureNames) {
        const counts = countAll(examples[name][0], false);
        expect(parts.reduce((sum, part) => sum + counts[part]!, 0)).toBeLessThanOrEqual(1);
      }
  });
});
