import { describe, expect, it } from 'vitest';
import { matchCron } from '../../scripts/local/match-cron.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);

describe('matchCron', () => {
  it.each([
    ['*/5 * * * *', '2026-02-18T12:05', true],
    ['*/5 * * * *', '2026-02-18T12:06', false],
    ['*/15 * * * *', '2026-02-18T12:45', true],
    ['*/15 * * * *', '2026-02-18T12:50', false],
    ['17 2 * * *', '2026-02-18T02:17', true],
    ['17 2 * * *', '2026-02-18T14:17', false],
    ['0 9-17/4 * * 1,3', '2026-02-18T13:00', true],
    ['0 9-17/4 * * 1,3', '2026-02-18T11:00', false],
    ['0 9-17/4 * * 1,3', '2026-02-19T13:00', false],
    ['0 0 1 1 *', '2027-01-01T00:00', true],
  ])('%s at %s: %s', (pattern, time, expected) => {
    expect(matchCron(pattern, at(time))).toBe(expected);
  });

  it('counts the minutes of an hour that a step fires in', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => at('2026-02-18T12:00') + minute * 60_000);
    expect(minutes.filter((time) => matchCron('*/5 * * * *', time))).toHaveLength(12);
  });

  it.each(['* * * *', '61 * * * *', 'x * * * *', '*/0 * * * *'])('refuses %s', (pattern) => {
    expect(() => matchCron(pattern, at('2026-02-18T12:00'))).toThrow(/cron pattern/);
  });
});
