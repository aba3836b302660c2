import { describe, expect, it } from 'vitest';
import { generateTranscript, type TranscriptStyle } from '../../../bench/generate-transcript.ts';
import {
  detectFormat,
  type OpenTranscript,
  type TranscriptProfile,
} from '../../../src/pipeline/whatsapp/detect/detect-format.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import { parseTranscript } from '../../../src/pipeline/whatsapp/records/parse-transcript.ts';
import { plainFlag } from '../../../src/pipeline/whatsapp/records/record-index.ts';
import { openBytes, openText } from './read-all.ts';

async function parse(open: OpenTranscript, profile: TranscriptProfile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const batch of parseTranscript(open, profile)) entries.push(...batch);
  return entries;
}

const anew = (profile: TranscriptProfile): TranscriptProfile => ({ ...profile, recordIndex: null });

/** Records of all blocks, and those of them that were indexed as plain. */
function countIndexed({ recordIndex }: TranscriptProfile): { records: number; plain: number } {
  let records = 0;
  let plain = 0;
  for (const block of recordIndex?.blocks ?? []) {
    for (let at = 3; at < (block?.length ?? 0); at += 2) {
      records++;
      if ((block![at]! & plainFlag) !== 0) plain++;
    }
  }
  return { records, plain };
}

describe('the index of the first pass', () => {
  it.each<TranscriptStyle>(['android', 'ios', 'cyrillic'])('lead to the same entries: %s', async (style) => {
    const open = openBytes(Buffer.concat([...generateTranscript(5_000, style)]));
    const profile = await detectFormat(open);
    const { records, plain } = countIndexed(profile);
    expect(records).toBe(5_000);
    expect(plain).toBeGreaterThan(4_000);
    const entries = await parse(open, profile);
    expect(entries).toHaveLength(5_000);
    expect(entries).toEqual(await parse(open, anew(profile)));
  });

  it.each([
    ['a line of 70,000 bytes', `25/03/2024, 15:11 - Ada: ${'long '.repeat(14_000)}\n`],
    ['a header of 150', `${'\u200e'.repeat(50)}25/03/2024, 15:11 - Ada: hello\n`],
  ])('hold beside blocks that they do not fit: %s', async (_, odd) => {
    const usual = '25/03/2024, 15:10 - Ada: a boat and bread\n'.repeat(3_000);
    const open = openText(usual + odd + usual);
    const profile = await detectFormat(open);
    const { blocks } = profile.recordIndex!;
    expect(blocks.filter((block) => block === null)).toHaveLength(1);
    expect(blocks.length).toBeGreaterThan(2);
    const entries = await parse(open, profile);
    expect(entries).toHaveLength(6_001);
    expect(entries).toEqual(await parse(open, anew(profile)));
  });

  it('are not made where a date is refused, no year is written, or the hours are inferred', async () => {
    const chats = [
      '25/03/2024, 15:07 - Ada: one\n45/03/2024, 15:08 - Ada: two\n26/03/2024, 15:09 - Ada: three\n',
      '25.03., 15:07 - Ada: one\n26.03., 15:08 - Ada: two\n27.03., 15:09 - Ada: three\n',
    ];
    for (const chat of chats) {
      const profile = await detectFormat(openText(chat));
      expect(profile.recordIndex).toBeNull();
    }
  });

  it('are left aside where the file is another one', async () => {
    const profile = await detectFormat(
      openText('25/03/2024, 15:07 - Ada: one\n25/03/2024, 15:08 - Ada: two\n'),
    );
    expect(profile.recordIndex).not.toBeNull();
    const other = '25/03/2024, 15:07 - Bo: a longer one\n26/03/2024, 15:08 - Cem: and more\n';
    const entries = await parse(openText(other), profile);
    expect(entries.map(({ author, text }) => [author, text])).toEqual([
      ['Bo', 'a longer one'],
      ['Cem', 'and more'],
    ]);
  });

  it('hurt nothing where another file has the same length', async () => {
    const chat = '25/03/2024, 15:07 - Ada: one\n25/03/2024, 15:08 - Ada: two, and more of it\n'.repeat(50);
    const profile = await detectFormat(openText(chat));
    const bytes = new TextEncoder().encode(chat);
    for (let at = 0; at < bytes.length; at += 3) bytes[at] = 0xf0;
    const entries = await parse(openBytes(bytes), profile);
    expect(entries).toHaveLength(100);
  });
});
