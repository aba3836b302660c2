import { describe, expect, it } from 'vitest';
import { generateChat } from '../../../scripts/sample/generate-chat.ts';
import type { SegmentMessage } from '../../../src/pipeline/segments/messages/segment-message.ts';
import { type ExtractedTerms, extractTerms } from '../../../src/pipeline/terms/extract-terms.ts';
import { decodeUses, encodeWeekUses, type StoredUses } from '../../../src/pipeline/terms/week-uses.ts';
import { personOfDisplayName, textMessage } from '../../../testing/fixtures/invented-chats.ts';

const extract = (messages: readonly SegmentMessage[]): ExtractedTerms =>
  extractTerms({
    week: '2026-W10',
    messages,
    personOf: personOfDisplayName,
    names: [],
    language: 'en',
    pillars: [],
  });
const store = (extracted: ExtractedTerms) => encodeWeekUses(extracted.uses);
const read = (stored: string) =>
  decodeUses(JSON.parse(stored) as StoredUses, { source: 'src_a', week: '2026-W10' });

const said = [
  textMessage('m0', 0, 'ana', 'The boiler is cold again'),
  textMessage('m1', 1, 'ben', 'Uncle Boiler on Tuesday'),
  textMessage('m2', 2, 'cem', 'Our boilers drip.'),
  textMessage('m3', 3, 'ben', 'A boiler, a second boiler, a third boiler'),
  textMessage('m4', 4, 'ana', 'Boiler boiler everywhere'),
  textMessage('m5', 5, 'ana', 'One more about the boiler from me'),
];

describe('uses of a week', () => {
  it('say of each use who, how it is spelt, and what the words beside it tell', () => {
    const boiler = read(store(extract(said))).get('boiler')!;
    expect(boiler.map(({ person, spelling }) => `${person} ${spelling}`).sort()).toEqual([
      'ana Boiler',
      'ana boiler',
      'ben Boiler',
      'ben boiler',
      'cem boilers',
    ]);
    expect(boiler.find(({ spelling }) => spelling === 'boilers')).toMatchObject({
      source: 'src_a',
      week: '2026-W10',
      language: 'en',
      opensSentence: false,
      mindsCapitals: true,
      determined: true,
    });
    expect(boiler.filter(({ nameCue }) => nameCue).map(({ person }) => person)).toEqual(['ben']);
  });

  it('come back as they were stored, each flag by itself', () => {
    const none = { opensSentence: false, mindsCapitals: false, determined: false, articled: false };
    const cues = { nameCue: false, secretCue: false, addressCue: false };
    const plain = { person: 'ana', textHash: '1a2b3c', spelling: 'key code', ...none, ...cues };
    const uses = [plain, ...Object.keys({ ...none, ...cues }).map((flag) => ({ ...plain, [flag]: true }))];
    const stored = encodeWeekUses({
      language: 'en',
      people: ['ben', 'ana'],
      terms: new Map([['key code', uses]]),
    });
    const place = { source: 'src_a', week: '2026-W10', language: 'en' };
    expect(read(stored).get('key code')).toEqual(uses.map((use) => ({ ...use, ...place })));
  });

  it('hold no word that is no term: nothing of a text can be read in them', () => {
    const stored = store(extract(said));
    for (const word of ['everywhere', 'uncle', 'Uncle', 'Tuesday', 'drip', 'second'])
      expect(stored).not.toContain(word);
  });

  it('are the same for the same messages in any order', () => {
    expect(store(extract(said.toReversed()))).toBe(store(extract(said)));
  });

  it('count one text that several people paste once', () => {
    const pasted = ['ana', 'ben', 'cem'].map((person, i) =>
      textMessage(`p${i}`, i, person, `The market opens at ${i + 8}! ${'🎉'.repeat(i)}`),
    );
    const uses = read(store(extract(pasted))).get('market')!;
    expect(uses).toHaveLength(3);
    expect(new Set(uses.map(({ textHash }) => textHash)).size).toBe(1);
  });

  it('leave out what only one person says', () => {
    const alone = [0, 1, 2].map((i) =>
      textMessage(`a${i}`, i, 'ana', `My marmalade number ${'x'.repeat(i)}`),
    );
    expect(read(store(extract([...alone, textMessage('b', 5, 'ben', 'Hello there')]))).size).toBe(0);
  });

  it('stay below 60 KB in a week of 5,000 messages of 200 people, and still tell of every term', () => {
    const chat = generateChat({
      seed: 3,
      messages: 5_000,
      days: 7,
      people: 200,
      language: 'en',
      endDay: '2026-11-15',
    });
    const messages = [...chat.messages()].flatMap(({ person, minute, text }, i) =>
      person === null ? [] : [textMessage(`m${i}`, minute, person, text)],
    );
    const extracted = extract(messages);
    const stored = store(extracted);
    expect(messages.length).toBeGreaterThan(4_900);
    expect(stored.length).toBeLessThan(60_000);
    expect(extracted.uses.terms.size).toBe(extracted.table.terms.length);
  });
});
