import { describe, expect, it } from 'vitest';
import { weekIndexOfDays } from '../../../src/core/time.ts';
import { detectFormat } from '../../../src/pipeline/whatsapp/detect/detect-format.ts';
import { openBytes, openText, readAll } from './read-all.ts';

const chat = '25/03/2024, 15:07 - Ada: grüße 🎉\n26/03/2024, 09:05 - Bob: 好\nand more\n';

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const bytes: number[] = [];
  for (const unit of [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  ]) {
    if (little) bytes.push(unit & 255, unit >> 8);
    else bytes.push(unit >> 8, unit & 255);
  }
  return Uint8Array.from(bytes);
}

describe('encodings', () => {
  const expected = ['grüße 🎉', '好\nand more'];

  it.each([
    ['UTF-16LE with a mark', utf16(chat, true, true), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(chat, false, true), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(chat, true, false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(chat, false, false), 'utf-16be'],
    ['UTF-8', new TextEncoder().encode(chat), 'utf-8'],
  ])('%s, in chunks of any size', async (_, bytes, encoding) => {
    for (const chunk of [1, 3, 7, 65_536]) {
      const { profile, entries } = await readAll(openBytes(bytes, chunk));
      expect(entries.map((entry) => entry.text)).toEqual(expected);
      expect(profile.file.encoding).toBe(encoding);
    }
  });

  it('replaces malformed bytes and counts them, not the U+FFFD that stood there', async () => {
    const bytes = new TextEncoder().encode('25/03/2024, 15:07 - Ada: a\ufffdb#c\n');
    bytes[bytes.indexOf(0x23)] = 0xff;
    const { profile, entries } = await readAll(openBytes(bytes));
    expect(entries[0]!.text).toBe('a\ufffdb\ufffdc');
    expect(profile.file.invalidSequences).toBe(1);
  });
});

describe('refusals', () => {
  it.each([
    ['nothing', '', 'file_empty'],
    ['blanks and a byte order mark', '\ufeff \r\n\t\n', 'file_empty'],
    ['prose', 'It rained all day.\n', 'chat_not_recognised'],
    ['a log', '2024-03-25 15:07:09 - INFO: started\n'.repeat(9), 'chat_not_recognised'],
    ['headers without one date that exists', '31/02/2024, 15:07 - Ada: hi\n'.repeat(3), 'chat_empty'],
  ])('%s', async (_, text, code) => {
    await expect(detectFormat(openText(text))).rejects.toMatchObject({ name: 'PulseError', code });
  });

  it('keeps to its caps', async () => {
    const many = '25/03/2024, 15:07 - Ada: hi\n'.repeat(20_000);
    const code = 'chat_too_large';
    const few = '25/03/2024, 15:07 - Ada: hi\n'.repeat(50);
    await expect(detectFormat(openText(few), { caps: { maxBytes: 1000 } })).rejects.toMatchObject({
      code,
    });
    await expect(detectFormat(openText(many), { caps: { maxBytes: 100_000 } })).rejects.toMatchObject({
      code,
    });
    await expect(detectFormat(openText(many), { caps: { maxEntries: 900 } })).rejects.toMatchObject({
      code,
    });
  });

  it('cuts lines and messages (with the name before) at their caps, and says so', async () => {
    const text = `25/03/2024, 15:07 - Ada: ${'x'.repeat(400_000)}\n25/03/2024, 15:08 - Bob: ${'y\n'.repeat(200_000)}25/03/2024, 15:09 - Ada: z\n`;
    const { profile, entries } = await readAll(openText(text), {
      caps: { maxLineBytes: 100_000, maxMessageUnits: 50_000 },
    });
    expect(entries.map((entry) => entry.text.length)).toEqual([49_995, 49_995, 1]);
    expect(profile.file.cappedLines).toBe(1);
    expect(profile.cappedMessages).toBe(2);
  });
});

describe('weeks', () => {
  it('counts the entries of each ISO week and knows the last of them', async () => {
    const text = ['25/03/2024', '31/03/2024', '01/04/2024', '26/03/2024', '02/04/2024']
      .map((date, i) => `${date}, 10:00 - Ada: m${i}\n`)
      .join('');
    const { profile } = await readAll(openText(text));
    const first = weekIndexOfDays(Date.UTC(2024, 2, 25) / 86_400_000);
    expect([...profile.weeks]).toEqual([
      [first, { entries: 3, lastIndex: 3 }],
      [first + 1, { entries: 2, lastIndex: 4 }],
    ]);
  });
});

describe('blocks', () => {
  it('reads the same entries whatever the chunks, over many blocks', async () => {
    const lines = Array.from(
      { length: 9000 },
      (_, i) => `25/03/2024, 15:07 - Member ${i % 50}: m${i} ${'é🎉\n'.repeat(i % 5)}\n`,
    );
    const text = lines.join('');
    const whole = await readAll(openText(text, 1 << 24));
    const pieces = await readAll(openText(text, 1013));
    expect(whole.entries.length).toBe(9000);
    expect(pieces.entries).toEqual(whole.entries);
    expect(whole.entries.map((entry) => entry.text.split(' ')[0])).toEqual(lines.map((_, i) => `m${i}`));
  });

  it('opens the file once to detect its format, and closes it when refused', async () => {
    let opened = 0;
    let closed = 0;
    const open = async function* () {
      opened++;
      try {
        for (let i = 0; i < 100; i++) yield new TextEncoder().encode('no chat at all\n'.repeat(5000));
      } finally {
        closed++;
      }
    };
    await expect(detectFormat(open)).rejects.toMatchObject({ code: 'chat_not_recognised' });
    expect([opened, closed]).toEqual([1, 1]);
  });
});
