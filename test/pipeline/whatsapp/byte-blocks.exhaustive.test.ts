import { describe, expect, it } from 'vitest';
import { bodyCases } from './cases/bodies.ts';
import { expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';
import { trapCases } from './cases/traps.ts';
import { openBytes, readAll } from './read-all.ts';
import { prolong, readTwice } from './read-twice.ts';

const cases = [...headerCases, ...bodyCases, ...noticeCases, ...trapCases];

describe('a chat read as bytes', () => {
  it.each(cases)('is the same as read as text: $name', async ({ text, options }) => {
    const read = await readTwice(expandMarks(text), options);
    expect(read.bytes).toEqual(read.text);
  });

  it('is the same as read as text, over many blocks', async () => {
    for (const one of cases.filter((_, at) => at % 9 === 0)) {
      const read = await readTwice(prolong(one), one.options);
      expect(read.bytes.entries.length, one.name).toBeGreaterThan(100);
      expect(read.bytes, one.name).toEqual(read.text);
    }
  });

  it('believes no bytes that are not UTF-8', async () => {
    const line = (body: string) => `25/03/2024, 15:07 - Ada: ${body}\n`;
    const bytes = new TextEncoder().encode(line('one') + line('two ~ three') + line('four'));
    bytes[bytes.indexOf(0x7e)] = 0xe9;
    const { entries, profile } = await readAll(openBytes(bytes));
    expect(entries.map(({ text }) => text)).toEqual(['one', 'two \ufffd three', 'four']);
    expect(profile.file.invalidSequences).toBe(1);
  });
});
