import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseQuery } from '../../src/routers/rest/parse-query.ts';

const shape = {
  text: z.string().optional(),
  count: z.int().min(1).default(5),
  flag: z.boolean().optional(),
  many: z.array(z.int()).optional(),
  kind: z.enum(['a', 'b']).nullable(),
};
const parse = (query: string) => parseQuery(shape, new URLSearchParams(query));

describe('a query string', () => {
  it('is read by the type of each field', () => {
    expect(parse('text=5&count=5&flag=false&many=1&many=2&kind=a')).toEqual({
      text: '5',
      count: 5,
      flag: false,
      many: [1, 2],
      kind: 'a',
    });
  });

  it.each(['', ' 5', '5 ', '0x5', '1e3', 'Infinity', 'NaN', '५', '--5', '1.'])(
    'leaves the number "%s" to the schema to refuse',
    (text) => {
      const { count } = parse(`count=${encodeURIComponent(text)}`);
      expect(count).toBe(text);
      expect(shape.count.safeParse(count).success).toBe(false);
    },
  );

  it('is read with its decimals', () => {
    expect(parse('count=1.25')).toEqual({ count: 1.25 });
    expect(parse('count=-0.125')).toEqual({ count: -0.125 });
  });

  it.each([
    ['05', '5'],
    ['5.0', '5'],
    ['+5', '5'],
    ['-05', '-5'],
  ])('says how the number %s is to be written', (text, written) => {
    expect(() => parse(`count=${encodeURIComponent(text)}`)).toThrow(
      `The request is not valid: count must be written without needless zeros and signs: ${written}.`,
    );
  });

  it.each(['TRUE', '1', 'yes', ''])('leaves the flag "%s" to the schema to refuse', (text) => {
    expect(shape.flag.safeParse(parse(`flag=${text}`)['flag']).success).toBe(false);
  });

  it.each(['other=1', 'toString=1', '__proto__=1', 'text=1&text=2', 'count=1&count=1'])(
    'refuses %s',
    (query) => {
      expect(() => parse(query)).toThrow(expect.objectContaining({ code: 'bad_request' }));
    },
  );
});
