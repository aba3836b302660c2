import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { compileNames } from '../../../src/pipeline/privacy/compile-names.ts';
import { createPlainTest } from '../../../src/pipeline/privacy/is-plain.ts';
import { createRedactor } from '../../../src/pipeline/privacy/redact.ts';
import { drawTexts } from '../../../testing/fixtures/draw-texts.ts';

const names = ['Ada Lovelace', 'Zed', 'So On', 'Анна', '佐久間', 'An', 'Marek'];
const isPlain = createPlainTest(compileNames(names));
const redact = createRedactor(names);
/** No text with a mark of writing direction is plain, so that everything is looked for; the mark itself goes. */
const redactSlowly = (text: string): string => redact(`${text}\u200e`);

const telling = [
  'thanks Ada!',
  'thanks Rowan!',
  'my name is Rowan',
  'Dr Meyer says no',
  'insta: rowan_k',
  'write to rowan at example dot org',
  'we met rowan at gmail.com',
  'call me on 07700 900123',
  'look: example.org/x',
  'tel:rowan',
  'Marka is late',
  'So On wrote this',
  'An said yes',
  'with @rowan',
  'adas Fahrrad',
  '佐久間さん',
  'a [code] in brackets',
  'what///three.words.here',
];

describe('the test for plain texts', () => {
  it('lets redaction say the same as without it', () => {
    for (const text of [...telling, ...drawTexts(12, 5_000)])
      expect(redact(text), JSON.stringify(text)).toBe(redactSlowly(text));
  });

  it('takes none for plain in which something may identify a person', () => {
    expect(telling.filter((text) => isPlain(foldText(text)))).toEqual([]);
  });

  it('knows common talk at once', () => {
    const plain = ['see you at the pier tomorrow', 'i will bring the ladder, ok?', 'Wer hat den Schlüssel?'];
    expect(plain.filter((text) => !isPlain(foldText(text)))).toEqual([]);
  });
});
