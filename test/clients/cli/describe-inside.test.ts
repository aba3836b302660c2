import { describe, expect, it } from 'vitest';
import {
  describeEvidence,
  describeInsideWeek,
  questionLine,
  toPlainLine,
} from '../../../clients/cli/src/output/describe-inside.ts';
import { evidenceExample, questionExample, weekExample } from '../../../src/routers/inside/examples.ts';

describe('a week in the terminal', () => {
  it('says what a manager would forward, with codes that lead to the messages', () => {
    expect(describeInsideWeek(weekExample).join('\n')).toBe(
      `Harbour Makers, 2026-W07 (2026-02-09 to 2026-02-15, 6 of 7 days known)

42 messages by 9 people.
Most was written on Monday (7 messages). Of 6 questions 1 seems to wait for an answer. 1 line tells of a decision.
42 messages · 9 people · 6 questions, 83% seem answered · 3 media · 1 joined, 0 left

Sounds settled
  2026-02-13 “We agreed: the lantern parade starts at the chapel at 10:30.” — Ines, Workshop  [workshop/2026-W07/9d2c4v6b8n0ma]

Still waiting
  3 days   “Who knows where the extension ladder is?” — Mira, Workshop  [workshop/2026-W07/0123456789abc]

Worth reading in Workshop
  “Heating works again, it was the pump.” — Marta  [workshop/2026-W07/3f7q0m2k8w1zr]

People
  most active: Mira 11, Sofia 2
  first message: Sofia
  gone quiet: Ada`,
    );
  });

  it('compares with the week before where as many days are known', () => {
    const before = { ...weekExample.before!, known_days: 6 };
    const figures = { ...before.figures, messages: { value: 21, people: 5 } };
    const text = describeInsideWeek({ ...weekExample, before: { ...before, figures } }).join('\n');
    expect(text).toContain('Much busier than the week before: 42 messages by 9 people.');
    expect(text).toContain('42 messages (+100%)');
  });

  it('counts what it leaves out', () => {
    const open_questions = Array.from({ length: 11 }, () => questionExample);
    expect(describeInsideWeek({ ...weekExample, open_questions })).toContain('  and 3 more: pulse questions');
  });
});

it('lets no text of a member move the cursor, set colours or turn a line around', () => {
  const hostile = 'one\u001b[2J\u0007two\nthree\u202egnp.exe\u0085';
  expect(toPlainLine(hostile)).toBe('one [2J two threegnp.exe');
  expect(questionLine({ ...questionExample, asked_by: hostile, text: hostile })).not.toMatch(
    /[\p{Cc}\u202e]/u,
  );
  expect(toPlainLine('x'.repeat(500))).toHaveLength(240);
});

it('marks the message asked for among its neighbours', () => {
  expect(describeEvidence(evidenceExample)).toEqual([
    'Workshop, 2026-W07',
    '',
    '> 2026-02-12 09:05  Mira: Who knows where the extension ladder is?',
    '  2026-02-12 09:31  Ines: It was at the kiln shed on Tuesday',
  ]);
});
