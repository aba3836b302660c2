import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const listed = new Intl.ListFormat('en', { type: 'disjunction' });

/** What a value of a type is called by people who do not write TypeScript. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What texts in a standard format look like. */
const formats: Readonly<Record<string, string>> = {
  datetime: 'must be a time in UTC such as 2026-02-18T12:00:00Z',
  date: 'must be a date such as 2026-02-18',
  url: 'must be an address such as https://pulse.example.org',
};

/** What is counted in values that have a size, one and several. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function describeSize(issue: RawIssue): string {
  const { maximum, minimum, exact, origin } = issue as Readonly<Record<string, unknown>>;
  const most = issue.code === 'too_big';
  const amount = Number(most ? maximum : minimum);
  const limit = exact === true ? 'exactly' : most ? 'at most' : 'at least';
  const unit = units[String(origin)];
  if (unit === undefined) return `must be ${limit} ${amount}`;
  if (limit === 'at least' && amount === 1) return 'must not be empty';
  return `must have ${limit} ${amount} ${amount === 1 ? unit[0] : unit[1]}`;
}

/**
 * Says what is wrong with a value, as the end of a sentence that begins with the name of its field: for everything that a
 * schema refuses without words of its own. Never repeats the value, which may hold anything.
 */
export function describeIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${typeNames[issue.expected as string] ?? 'of another type'}`;
    case 'too_big':
    case 'too_small':
      return describeSize(issue);
    case 'invalid_format':
      return formats[issue.format as string] ?? 'does not have the right form';
    case 'invalid_value':
      return `must be ${listed.format((issue.values as unknown[]).map(String))}`;
    case 'unrecognized_keys':
      return 'has a field that is not known';
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    default:
      return 'has none of the forms that are allowed here';
  }
}
