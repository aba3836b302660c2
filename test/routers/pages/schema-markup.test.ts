import { describe, expect, it } from 'vitest';
import { fieldsMarkup, type Json, typeMarkup } from '../../../src/routers/pages/schema-markup.ts';
import { readMarkup } from './read-markup.ts';

const typeOf = async (schema: Json): Promise<string> => (await readMarkup(typeMarkup(schema))).join('|');

describe('the type of a field', () => {
  it.each<[Json, string]>([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date-time' }, 'date-time'],
    [{}, 'anything'],
    [{ const: 1 }, '1'],
    [{ enum: ['a', 'b', null] }, 'a or b or null'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
    [{ type: 'array' }, 'list of anything'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'map of number'],
    [{ type: 'object', additionalProperties: false }, 'object'],
    [{ type: 'object', additionalProperties: null }, 'object'],
    [
      { anyOf: [{ type: 'string' }, { type: 'array', items: { const: 'x' } }, { type: 'null' }] },
      'string or list of "x" or null',
    ],
    [{ $ref: '#/components/schemas/Pulse' }, 'Pulse'],
  ])('of %j reads %s', async (schema, text) => {
    expect(await typeOf(schema)).toBe(text);
  });

  it('leads to its schema where that has a name', async () => {
    expect(String(await typeMarkup({ $ref: '#/components/schemas/Pulse' }))).toBe(
      '<a href="#schema-Pulse">Pulse</a>',
    );
  });
});

describe('the fields of a schema', () => {
  const linesOf = (schema: Json) => readMarkup(fieldsMarkup(schema));
  const text = { type: 'string' };
  const withField = (field: Json, required: readonly string[] = ['a']): Json => ({
    type: 'object',
    properties: { a: field },
    required,
  });

  it.each<[Json, string]>([
    [{ minimum: 0, maximum: 7 }, 'from 0, to 7'],
    [{ minLength: 1, maxLength: 200 }, 'at least 1 characters, at most 200 characters'],
    [{ maxItems: 20 }, 'at most 20 items'],
    [{ pattern: '^a$' }, 'like "^a$"'],
    [{ default: 'x' }, 'else "x"'],
  ])('say the limits of each: %j', async (limits, told) => {
    expect(await linesOf(withField({ ...text, ...limits }))).toEqual(['a', `string ${told}`]);
  });

  it('say what may be left out, and what each is', async () => {
    expect(await linesOf(withField(text))).toEqual(['a', 'string']);
    expect(await linesOf(withField(text, []))).toEqual(['a optional', 'string']);
    const { required: _, ...loose } = withField(text);
    expect(await linesOf(loose)).toEqual(['a optional', 'string']);
    expect(await linesOf(withField({ ...text, description: 'What it says' }))).toEqual([
      'a',
      'string',
      'What it says',
    ]);
  });

  it('hold those of objects within, in lists and in alternatives', async () => {
    const inner = { type: 'object', properties: { b: { type: 'integer' } } };
    for (const field of [inner, { type: 'array', items: inner }, { anyOf: [{ type: 'null' }, inner] }])
      expect((await linesOf(withField(field))).slice(2)).toEqual(['b optional', 'integer']);
    expect(await linesOf({ type: 'array', items: withField(text) })).toEqual(['a', 'string']);
  });

  it('are none of what has no fields, and none deeper than six levels', async () => {
    for (const schema of [text, { type: 'array' }, { anyOf: [text] }, {}])
      expect(fieldsMarkup(schema)).toBe('');
    let deep: Json = text;
    for (let level = 8; level > 0; level--)
      deep = { type: 'object', properties: { [`level${level}`]: deep } };
    const names = (await linesOf(deep)).filter((line) => line.startsWith('level'));
    expect(names).toEqual(Array.from({ length: 6 }, (_, i) => `level${i + 1} optional`));
  });
});
