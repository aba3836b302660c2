import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../scripts/sample/random.ts';
import { parseTranscript } from '../../../src/pipeline/whatsapp/records/parse-transcript.ts';
import { bodyCases } from './cases/bodies.ts';
import { expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';
import { trapCases } from './cases/traps.ts';
import { openBytes, readAll } from './read-all.ts';
import { readTwice } from './read-twice.ts';

const cases = [...headerCases, ...bodyCases, ...noticeCases, ...trapCases];
const bodies = [
  'ok',
  'é'.repeat(30),
  '👍',
  'да',
  '<Media omitted>',
  '\u200eimage omitted',
  'IMG-20240325-WA0001.jpg (file attached)',
  'a: b',
  '',
  '25',
  'null',
  'https://maps.google.com/?q=1,2',
];

/** Blocks of lines from one or two cases, cut and joined at random. */
function mixChat(random: Random): string {
  const own = expandMarks(random.pick(cases).text).split('\n');
  const other = random.chance(0.4) ? expandMarks(random.pick(cases).text).split('\n') : own;
  const lineEnd = random.chance(0.4) ? '\r\n' : '\n';
  const size = random.between(70_000, 150_000);
  let text = '';
  while (text.length < size) {
    const line = random.pick(random.chance(0.9) ? own : other);
    const colon = line.lastIndexOf(': ');
    if (colon > 0 && random.chance(0.3)) text += line.slice(0, colon + 2) + random.pick(bodies);
    else if (random.chance(0.05)) text += random.pick(bodies);
    else if (random.chance(0.02)) text += line.slice(0, random.int(line.length + 1));
    else if (random.chance(0.002)) text += `${line}${' long'.repeat(20_000)}`;
    else text += line;
    text += lineEnd;
  }
  return random.chance(0.3) ? text.slice(0, -lineEnd.length) : text;
}

describe('a chat mixed at random', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is the same as bytes, as text, and without the index: seed %i',
    async (seed) => {
      const random = createRandom(seed);
      let noted = 0;
      for (let round = 0; round < 12; round++) {
        const text = mixChat(random);
        const read = await readTwice(text);
        expect(read.bytes).toEqual(read.text);
        const open = openBytes(new TextEncoder().encode(text));
        const { profile, entries } = await readAll(open);
        if (profile.recordIndex !== null) noted++;
        const anew = [];
        for await (const batch of parseTranscript(open, { ...profile, recordIndex: null }))
          anew.push(...batch);
        expect(anew).toEqual(entries);
      }
      expect(noted).toBeGreaterThan(4);
    },
  );
});
