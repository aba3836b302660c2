import { describe, expect, it } from 'vitest';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderSampleExports } from '../../../scripts/sample/render-sample-exports.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { findOrdinaryWords } from '../../../src/pipeline/privacy/find-ordinary-words.ts';
import { createRedactor } from '../../../src/pipeline/privacy/redact.ts';

async function redactWith(
  names: readonly string[],
  texts: readonly string[],
  language: string,
): Promise<string[]> {
  const ordinary = await findOrdinaryWords(names, texts, language);
  return texts.map(createRedactor(names, ordinary));
}

describe('a display name of a name and a thing', () => {
  it.each([
    [
      'en',
      'Ewan Workshop',
      'We meet at the workshop, Ewan has the key',
      'We meet at the workshop, [name] has the key',
    ],
    ['es', 'Bernabé Taller', 'Mañana en el taller con Bernabé', 'Mañana en el taller con [name]'],
    ['de', 'Gesa Werkstatt', 'Morgen kommt Gesa in die Werkstatt', 'Morgen kommt [name] in die Werkstatt'],
    ['fr', 'Paul Boulanger', 'Le boulanger du coin connaît Paul', 'Le boulanger du coin connaît [name]'],
  ])('hides the name and not the thing (%s)', async (language, name, text, redacted) => {
    expect(await redactWith([name], [text, text], language)).toEqual([redacted, redacted]);
  });

  it('hides both where the whole display name stands', async () => {
    const [, whole] = await redactWith(
      ['Ewan Workshop'],
      ['the workshop is open', 'ask Ewan Workshop'],
      'en',
    );
    expect(whole).toBe('ask [name]');
  });

  it('hides a word that is mostly written with a capital', async () => {
    const texts = ['Ask Baker about it', 'I saw Baker there', 'the baker is shut'];
    expect(await redactWith(['Ann Baker'], texts, 'en')).toEqual([
      'Ask [name] about it',
      'I saw [name] there',
      'the [name] is shut',
    ]);
  });

  it('hides first names that are words too, and whatever someone is called by alone', async () => {
    const texts = ['the rose is red, will you mark it', 'the workshop is shut'];
    const names = ['Rose Workshop', 'Mark Field', 'Workshop'];
    expect(await redactWith(names, texts, 'en')).toEqual([
      'the [name] is red, will you [name] it',
      'the [name] is shut',
    ]);
  });
});

it('hides no ordinary word of the sample any more, and every name as before', async () => {
  const { community } = renderSampleExports(1);
  const styles = { en: 'android-en-12h', de: 'android-de-24h', es: 'android-es-12h' } as const;
  const hidden = { before: 0, after: 0, ordinary: 0 };
  for (const { people, messages, language } of community.chats) {
    const phone = createPhone({ seed: 5, style: styles[language], people, saved: 0.7 });
    const names = [...phone.labels.values()];
    const firstNames = new Set(people.map(({ first }) => foldText(first)));
    const texts = messages.map(({ text }) => text).filter((text) => text !== '');
    const ordinary = await findOrdinaryWords(names, texts, language);
    expect([...ordinary].filter((word) => firstNames.has(word))).toEqual([]);
    const redactAll = createRedactor(names);
    const redact = createRedactor(names, ordinary);
    const countMarks = (text: string): number => text.split('[name]').length - 1;
    for (const text of texts.filter((_, i) => i % 4 === 0)) {
      hidden.before += countMarks(redactAll(text));
      hidden.after += countMarks(redact(text));
      for (const word of foldText(text).match(/[\p{L}\p{M}]+/gu) ?? [])
        if (ordinary.has(word)) hidden.ordinary++;
    }
  }
  // what is no longer hidden is ordinary words, a third of what was hidden
  expect(hidden.before - hidden.after).toBeLessThanOrEqual(hidden.ordinary);
  expect((hidden.before - hidden.after) / hidden.before).toBeGreaterThan(0.25);
});
