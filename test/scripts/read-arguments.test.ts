import { describe, expect, it } from 'vitest';
import { nameSource, readArguments } from '../../scripts/local/read-arguments.ts';

describe('the arguments of npm start', () => {
  it('are all optional', () => {
    expect(readArguments([])).toEqual({
      files: [],
      community: 'my-community',
      source: null,
      sample: true,
      once: false,
    });
  });

  it('name files, a community and a source', () => {
    const file = import.meta.filename;
    expect(
      readArguments([file, '--community', 'rowers', '--source', 'Club', '--no-sample', '--once']),
    ).toEqual({
      files: [file],
      community: 'rowers',
      source: 'Club',
      sample: false,
      once: true,
    });
  });

  it.each([
    [['nowhere.zip'], 'There is no file nowhere.zip.'],
    [['--community', 'My Rowers'], '--community takes lower-case letters'],
    [['--source', ' '], '--source takes a name'],
    [['--sauce', 'x'], 'Usage: npm start'],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => readArguments(args)).toThrow(sentence);
  });
});

describe('the name of a group', () => {
  it.each([
    ['exports/WhatsApp Chat with Harbour walks.zip', 'Harbour walks'],
    ['WhatsApp Chat with Harbour walks (2).zip', 'Harbour walks'],
    ['WhatsApp Chat - Harbour – walks.zip', 'Harbour – walks'],
    ['WhatsApp Chat mit Nachbarn.txt', 'Nachbarn'],
    ['Chat de WhatsApp con Taller del Puerto.zip', 'Taller del Puerto'],
    ['Discussion WhatsApp avec Les voisins.zip', 'Les voisins'],
    ['WhatsApp-chat met Buren.zip', 'Buren'],
    ['march.zip', 'march'],
    ['_chat.txt', 'chat'],
  ])('is found in %s', (path, name) => {
    expect(nameSource(path)).toBe(name);
  });
});
