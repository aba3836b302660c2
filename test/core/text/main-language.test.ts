import { expect, it } from 'vitest';
import { mainLanguage } from '../../../src/core/text/main-language.ts';

const german = [
  'Wer hat den Schlüssel für die Seitentür gesehen?',
  'Ich habe ihn auf den Tisch gelegt',
  'Danke dir, das ist sehr nett',
];
const english = ['Who has seen the key of the side door this morning?'];

it('a group speaks the language of most of its texts, whatever its community speaks', () => {
  expect(mainLanguage([...english, ...german], 'en')).toBe('de');
  expect(mainLanguage([...english, ...english, ...german.slice(0, 1)], 'de')).toBe('en');
});

it('where no text tells, it is that of the community', () => {
  expect(mainLanguage([], 'pt')).toBe('pt');
  expect(mainLanguage(['ok', '👍', '12:30'], 'pt')).toBe('pt');
});
