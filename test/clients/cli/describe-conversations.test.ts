import { expect, it } from 'vitest';
import { describeConversations } from '../../../clients/cli/src/output/describe-conversations.ts';
import { describeInsideWeek } from '../../../clients/cli/src/output/describe-inside.ts';
import { conversationsExample, weekExample } from '../../../src/routers/inside/examples.ts';

const [example] = conversationsExample.worth_reading;

it('shows question, answer and outcome on one line, with the code that leads to them', () => {
  const plan = {
    ...example!.question!,
    text: 'Agreed, we meet on Saturday',
    message_id: '5h9s2p4n0y3bt',
    cut: true,
  };
  const lines = describeConversations({
    ...conversationsExample,
    coming_up: [{ ...example!, plan, days: ['2026-02-14'] }],
  });
  expect(lines).toEqual([
    '',
    'Coming up',
    '  2026-02-14 “Agreed, we meet on Saturday …”  [workshop/2026-W07/0123456789abc]',
    '',
    'Worth reading',
    '  Tile cutter — Workshop, 2 people, 3 messages, answered',
    '    “Where is the tile cutter?” → “In the container, top shelf” → “Thanks!”  [workshop/2026-W07/0123456789abc]',
  ]);
});

it('stands in the week instead of single quotes, and leaves them where there is no conversation', () => {
  const withTalk = describeInsideWeek(weekExample, describeConversations(conversationsExample)).join('\n');
  expect(withTalk).toContain('\n\nWorth reading\n  Tile cutter');
  expect(withTalk).not.toContain('Worth reading in Workshop');
  const none = describeConversations({ ...conversationsExample, worth_reading: [] });
  expect(none).toEqual([]);
  expect(describeInsideWeek(weekExample, none).join('\n')).toContain('Worth reading in Workshop');
});

it('lets no text of a member move the cursor', () => {
  const hostile = {
    ...example!,
    title: 'one\u001b[2Jtwo',
    question: { ...example!.question!, text: 'a\u0007b' },
  };
  const text = describeConversations({ ...conversationsExample, worth_reading: [hostile] }).join('');
  expect(text).not.toMatch(/[\p{Cc}]/u);
});
