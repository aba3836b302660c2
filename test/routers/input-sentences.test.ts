import { expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../src/routers/app.ts';
import { toInputError } from '../../src/routers/error-map.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';

const field = (schema: z.ZodType, value: unknown) => {
  const { error } = z.strictObject({ field: schema }).safeParse(value === undefined ? {} : { field: value });
  return toInputError(error!);
};

it.each([
  [z.string(), undefined, 'is missing'],
  [z.string(), 5, 'must be a text'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.number(), 'x', 'must be a number'],
  [z.boolean(), 'yes', 'must be true or false'],
  [z.array(z.string()), {}, 'must be a list'],
  [z.strictObject({}), [], 'must be an object'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().min(5), 'abc', 'must have at least 5 characters'],
  [z.string().max(2), 'abc', 'must have at most 2 characters'],
  [z.array(z.string()).length(2), ['a'], 'must have exactly 2 entries'],
  [z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 entry'],
  [z.int().max(100), 5000, 'must be at most 100'],
  [z.int().min(1), 0, 'must be at least 1'],
  [z.enum(['admin', 'upload', 'read']), 'root', 'must be admin, upload, or read'],
  [z.iso.datetime(), 'tomorrow', 'must be a time in UTC such as 2026-02-18T12:00:00Z'],
  [z.union([z.string(), z.int()]), true, 'has none of the forms that are allowed here'],
  [z.string().regex(/^x$/, 'is not an x'), 'y', 'is not an x'],
])('says of %# what is wrong in words', (schema, value, detail) => {
  const { message, details } = field(schema, value);
  expect(details).toEqual([{ pointer: '/field', detail }]);
  expect(message).toBe(`The request is not valid: field ${detail}.`);
});

it('names the place within the form that was meant', () => {
  const pillar = z.union([z.string(), z.strictObject({ name: z.string(), keywords: z.array(z.string()) })]);
  expect(field(z.array(pillar), [{ name: 'Ceramics', keyword: ['kiln'] }]).details).toEqual([
    { pointer: '/field/0/keywords', detail: 'is missing' },
    { pointer: '/field/0/keyword', detail: 'is not a known field' },
  ]);
});

it('repeats no value and speaks no zod, whatever an operation is sent', () => {
  const odd = ['Mira called', 1e9, -1, 0.5, true, null, [], ['Mira called'], {}, { 'Mira called': 1 }, ''];
  let refused = 0;
  for (const { input } of listOperations(appRouter)) {
    for (const name of Object.keys(input.shape)) {
      for (const value of odd) {
        const { error } = input.safeParse({ [name]: value });
        if (!error) continue;
        refused++;
        const said = JSON.stringify(toInputError(error).details.map(({ detail }) => detail));
        expect(said).not.toMatch(/Mira|Invalid|expected|received|Too (big|small)|[<>]=|Unrecognized|\/\^/);
      }
    }
  }
  expect(refused).toBeGreaterThan(500);
});
