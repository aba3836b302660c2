import { describe, expect, it } from 'vitest';
import { interfaceStrings } from '../../../src/pipeline/whatsapp/locales/interface-strings.ts';
import { moreStrings } from '../../../src/pipeline/whatsapp/locales/more-strings.ts';
import { openText, readAll } from './read-all.ts';

const android = (body: string): string => `25/03/2024, 15:07 - Ada: ${body}\n25/03/2024, 15:08 - Bob: hi\n`;
const ios = (body: string): string =>
  `[25/03/2024, 15:07:09] Ada: \u200e${body}\r\n[25/03/2024, 15:07:10] Bob: hi\r\n[25/03/2024, 15:07:11] Ada: hi\r\n`;

const mediaTypes = ['image', 'video', 'audio', 'gif', 'sticker', 'document', 'contact'] as const;
const locales = [...new Set([...Object.keys(interfaceStrings), ...Object.keys(moreStrings)])];

const stringsOf = (locale: string, name: string): readonly string[] => [
  ...((interfaceStrings[locale] as Record<string, readonly string[]> | undefined)?.[name] ?? []),
  ...((moreStrings[locale] as Record<string, readonly string[]> | undefined)?.[name] ?? []),
];

describe.each(locales)('interface strings: %s', (locale) => {
  it('media left out', async () => {
    for (const text of stringsOf(locale, 'omitted').filter((omitted) => omitted.startsWith('<'))) {
      const { entries } = await readAll(openText(android(text)));
      expect(entries[0], text).toMatchObject({
        kind: 'media',
        text: '',
        attachment: { name: null, omitted: true },
      });
    }
    for (const type of mediaTypes) {
      for (const text of stringsOf(locale, type)) {
        const { entries } = await readAll(openText(ios(text)));
        expect(entries[0]!.author, text).toBe('Ada');
        expect(entries[0]!.kind, text).toBe(type === 'contact' ? 'contact' : 'media');
        expect(entries[0]!.attachment, text).toMatchObject({ omitted: true });
      }
    }
  });

  it('files', async () => {
    for (const text of stringsOf(locale, 'attached')) {
      const line = text.replace('{x}', 'our plan.pdf');
      const { entries } = await readAll(openText(text.includes('<') ? ios(line) : android(line)));
      expect(entries[0], text).toMatchObject({
        author: 'Ada',
        kind: 'media',
        text: '',
        attachment: { name: 'our plan.pdf', omitted: false, type: 'document' },
      });
    }
  });

  it('deleted, edited, called', async () => {
    for (const text of stringsOf(locale, 'deleted')) {
      for (const body of [android(text), ios(text), ios(`${text}.`)]) {
        const { entries } = await readAll(openText(body));
        expect(entries[0]!.kind, text).toBe('deleted');
      }
    }
    for (const text of stringsOf(locale, 'edited')) {
      for (const body of [android(`hi ${text}`), ios(`hi \u200e${text}`)]) {
        const { entries } = await readAll(openText(body));
        expect(entries[0], text).toMatchObject({ kind: 'text', text: 'hi', edited: true });
      }
    }
    for (const text of stringsOf(locale, 'call')) {
      for (const body of [android(text), ios(text)]) {
        const { entries } = await readAll(openText(body));
        expect(entries[0], text).toMatchObject({ kind: 'call', author: 'Ada', text });
      }
    }
  });

  it('encryption notices', async () => {
    for (const text of stringsOf(locale, 'encryption')) {
      const line = `25/03/2024, 15:07 - ${text} x.\n25/03/2024, 15:08 - Bob: hi\n`;
      const { entries } = await readAll(openText(line));
      expect(entries[0], text).toMatchObject({ kind: 'system', author: null, event: { type: 'encryption' } });
    }
  });
});

it('no words for media end with a character above U+FFFF, as the reader of bytes relies on', () => {
  const words = locales.flatMap((locale) =>
    ['omitted', ...mediaTypes].flatMap((name) => stringsOf(locale, name)),
  );
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((text) => /[\ud800-\udfff]/.test(text.slice(-3)))).toEqual([]);
});
