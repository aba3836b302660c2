import { describe, expect, it } from 'vitest';
import type { SegmentMessage } from '../../../src/pipeline/segments/messages/segment-message.ts';
import { countPairs, splitConversations } from '../../../src/pipeline/terms/count-pairs.ts';
import { extractTerms, type TermsInput } from '../../../src/pipeline/terms/extract-terms.ts';
import { inventedChat, personOfDisplayName, textMessage } from '../../../testing/fixtures/invented-chats.ts';

const extract = (messages: readonly SegmentMessage[], more: Partial<TermsInput> = {}) =>
  extractTerms({
    week: '2026-W10',
    messages,
    personOf: personOfDisplayName,
    names: [],
    language: 'en',
    pillars: [],
    ...more,
  }).table;
const say = (...lines: string[]): SegmentMessage[] =>
  lines.map((text, i) => textMessage(`m${i}`, i, `p${i % 4}`, text));
const termsOf = (messages: readonly SegmentMessage[], more: Partial<TermsInput> = {}): string[] =>
  extract(messages, more).terms.map(({ term }) => term);

describe('extractTerms', () => {
  it('counts messages and people of a term, plural and singular as one', () => {
    const { terms } = extract(say('The boiler is cold', 'Two boilers are cold', 'Our Boiler again, boiler!'));
    expect(terms.find(({ term }) => term === 'boiler')).toEqual({
      term: 'boiler',
      name: 'boiler',
      n_messages: 3,
      n_people: 3,
      pillar: null,
    });
  });

  it('takes a phrase for a term of its own, and lists its words only where they stand alone too', () => {
    const { terms } = extract(
      say(
        'the bike shed leaks',
        'who painted the bike shed',
        'a bike shed roof',
        'bike shed keys',
        'a shed',
        'the shed',
      ),
    );
    const count = (term: string) => terms.find((entry) => entry.term === term)?.n_messages;
    expect(count('bike shed')).toBe(4);
    expect(count('shed')).toBe(6);
    expect(count('bike')).toBeUndefined();
  });

  it('leaves out verbs, where the words around them tell', () => {
    const english = [
      'who left the ladder in the rain',
      'I booked the kiln for Friday',
      'she left her ladder here',
      'we booked a kiln',
      'somebody left',
      'the ladder and the kiln',
    ];
    expect(termsOf(say(...english))).toEqual(['ladder', 'kiln']);
    expect(termsOf(say(...english.toReversed()))).toEqual(['ladder', 'kiln']);
    const spanish = [
      'yo llevo la escalera al patio',
      'mañana llevo las mesas',
      'llevo la escalera',
      'la escalera del patio y las mesas',
      'me apunto al taller de cerámica',
      'yo también me apunto, gracias por el taller',
    ];
    expect(termsOf(say(...spanish), { language: 'es' }).sort()).toEqual(
      ['escalera', 'mesa', 'patio', 'taller'].sort(),
    );
  });

  it('keeps a word that is a noun too, one that nothing tells about, and the keywords of pillars', () => {
    const lines = ['we plan the parade', 'you plan a parade', 'plan'];
    expect(termsOf(say(...lines))).toEqual(['parade']);
    expect(termsOf(say(...lines, 'the plan is out', 'a new plan'))).toContain('plan');
    expect(termsOf(say('Boiler cold', 'boiler cold again'))).toContain('boiler');
    const pillars = [{ slug: 'plans', name: 'Plans', keywords: ['plan'] }];
    expect(termsOf(say(...lines), { pillars })).toContain('plan');
  });

  it('finds no verbs in languages whose little words it does not know', () => {
    const dutch = say('wij huren de hal', 'zij huren de hal', 'de hal');
    expect(termsOf(dutch, { language: 'nl' })).toEqual(['hal', 'huren']);
  });

  it('leaves out stop words, words of every chat, single uses, links and numbers', () => {
    const chatter = say(
      'thanks everyone, good morning group',
      'thanks everyone, good morning group',
      'https://boats.example/boats 2026 2026',
      'https://boats.example/boats 2026 2026',
      'zucchini',
    );
    expect(termsOf(chatter)).toEqual([]);
  });

  it("never holds one of the group's names, nor one that people are called by", () => {
    const messages = say(
      'Thessaly repaired the pump',
      'ask Thessaly about the pump',
      'Quillon, is the pump on?',
      'Quillon: the pump hums',
    );
    expect(termsOf(messages, { names: ['Thessaly Okonkwo'] })).toEqual(['pump']);
  });

  it('puts keywords into their pillar, the longest first', () => {
    const pillars = [
      { slug: 'green', name: 'Green', keywords: ['compost', 'garden'] },
      { slug: 'fun', name: 'Fun', keywords: ['garden party'] },
    ];
    const { terms, pillars: counted } = extract(say('the garden party', 'compost for the garden'), {
      pillars,
    });
    const pillarOf = (term: string) => terms.find((entry) => entry.term === term)?.pillar;
    expect(pillarOf('garden party')).toBe('fun');
    expect(pillarOf('compost')).toBe('green');
    expect(pillarOf('garden')).toBe('green');
    expect(counted).toEqual([
      { slug: 'green', n_messages: 1, n_people: 1 },
      { slug: 'fun', n_messages: 1, n_people: 1 },
    ]);
  });

  it.each([
    ['de', ['sommerfest', 'buhne', 'flohmarkt'], ['helfen', 'bringe', 'samstag']],
    ['es', ['taller', 'ceramica', 'vecinos'], ['lunes', 'gracias', 'hora']],
    ['ja', ['公民館'], ['土曜日', 'ます']],
    ['ar', ['اجتماع'], ['شكرا', 'الخميس']],
    ['hi', ['शिविर'], ['धन्यवाद', 'शनिवार']],
  ])('reads %s', (language, wanted, unwanted) => {
    const { messages, names } = inventedChat(language);
    const found = termsOf(messages, { language, names }).join(' | ');
    for (const term of wanted) expect(found).toContain(term.replace('vecinos', 'vecino'));
    for (const term of unwanted) expect(found).not.toContain(term);
  });

  it('does not depend on the order of the messages', () => {
    const { messages, names } = inventedChat('de');
    expect(extract(messages.toReversed(), { names })).toEqual(extract(messages, { names }));
  });

  it('obeys its limits', () => {
    const words = 'anchor beacon canoe dinghy engine ferry gangway harbour island jetty'.split(' ');
    const messages = say(
      ...words.flatMap((word, i) => [`${word} and ${words[(i + 1) % 10]}`, `the ${word}`]),
    );
    const { terms, pairs } = extract(messages, { limits: { terms: 4, pairs: 2 } });
    expect(terms).toHaveLength(4);
    expect(pairs.length).toBeLessThanOrEqual(2);
  });
});

describe('conversations', () => {
  it('end at a pause of more than ten minutes and after twelve messages', () => {
    expect(splitConversations([0, 5, 15, 26, 27])).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 5 },
    ]);
    expect(splitConversations(Array(13).fill(0))).toHaveLength(2);
    expect(splitConversations([])).toEqual([]);
  });

  it('count a pair once each, with those who used it', () => {
    const pairs = countPairs(
      [
        { from: 0, to: 2 },
        { from: 2, to: 4 },
      ],
      [['b'], ['a', 'a'], ['a', 'b'], ['c']],
      ['p1', 'p2', 'p1', 'p3'],
      new Set(['a', 'b', 'c']),
      10,
    );
    expect(pairs).toEqual([{ a: 'a', b: 'b', n: 2, n_people: 2 }]);
  });
});
