import { describe, expect, it } from 'vitest';
import { bodyCases } from './cases/bodies.ts';
import { expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { prolong, readTwice } from './read-twice.ts';

describe('a chat read as bytes inside workerd', () => {
  it('is the same as read as text', async () => {
    for (const { name, text, options } of [...headerCases, ...bodyCases]) {
      const read = await readTwice(expandMarks(text), options);
      expect(read.bytes.entries.length, name).toBeGreaterThan(0);
      expect(read.bytes, name).toEqual(read.text);
    }
  });

  it('is the same over many blocks', async () => {
    for (const one of headerCases.slice(0, 5)) {
      const read = await readTwice(prolong(one), one.options);
      expect(read.bytes, one.name).toEqual(read.text);
    }
  });
});
