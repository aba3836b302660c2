import { describe, expect, it } from 'vitest';
import { classifyPhrase } from '../../../src/pipeline/privacy/public-words/classify-phrase.ts';
import type { PhraseUse } from '../../../src/pipeline/privacy/public-words/phrase.ts';
import { makePublicTerm, type PublicTerm } from '../../../src/pipeline/privacy/public-words/public-term.ts';
import { findTopics } from '../../../src/pipeline/publishing/find-topics.ts';
import { contextFor, sayPhrase } from '../privacy/public-words/say-phrase.ts';

const context = await contextFor(['en']);

/** Words that may leave, each said by so many people of so many groups in weeks 41 to 43. */
function say(words: Readonly<Record<string, number>>, sources: readonly string[] = ['src_a']) {
  const terms = new Map<string, { uses: PhraseUse[] }>();
  const publicTerms = new Map<string, PublicTerm>();
  for (const [word, people] of Object.entries(words)) {
    const { uses } = sayPhrase(word, { language: 'en', people });
    terms.set(word, { uses: sources.flatMap((source) => uses.map((use) => ({ ...use, source }))) });
    const known = classifyPhrase(sayPhrase(word, { language: 'en' }), context);
    if (known.state !== 'public') throw new Error(`${word} is not public: ${JSON.stringify(known)}`);
    publicTerms.set(word, makePublicTerm(word, known.word));
  }
  return findTopics(publicTerms, terms, context);
}

describe('topics of a week', () => {
  it('are what k regular members spoke about in it, most people first, three at most', () => {
    const topics = say({ workshop: 9, newsletter: 7, bicycle: 8, gardens: 6, wifi: 4 });
    expect(topics('2026-W42')).toEqual(['workshop', 'bicycle', 'newsletter']);
    expect(topics('2026-W42', 'src_a')).toEqual(['workshop', 'bicycle', 'newsletter']);
    expect(topics('2026-W42', 'src_b')).toEqual([]);
    expect(topics('2026-W40')).toEqual([]);
  });

  it('need k people and k texts in the week, and no more', () => {
    expect(say({ workshop: 5 })('2026-W42')).toEqual(['workshop']);
    expect(say({ workshop: 4 })('2026-W42')).toEqual([]);
    const { uses } = sayPhrase('workshop', { language: 'en', people: 9 });
    const topicsOf = (texts: number) => {
      const pasted = uses.map((use, i) => ({ ...use, source: 'src_a', textHash: `text ${i % texts}` }));
      const known = classifyPhrase(sayPhrase('workshop', { language: 'en' }), context);
      if (known.state !== 'public') throw new Error('workshop is not public');
      const word = new Map([['workshop', makePublicTerm('workshop', known.word)]]);
      return findTopics(word, new Map([['workshop', { uses: pasted }]]), context)('2026-W42');
    };
    expect([topicsOf(5), topicsOf(4)]).toEqual([['workshop'], []]);
  });

  it('come in the order of their people, then the longer word, then the alphabet', () => {
    expect(say({ newsletter: 7, bicycle: 7, 'garden workshop': 7 })('2026-W42')).toEqual([
      'garden workshop',
      'bicycle',
      'newsletter',
    ]);
  });

  it('are nothing where a word was never used', () => {
    const known = classifyPhrase(sayPhrase('workshop', { language: 'en' }), context);
    if (known.state !== 'public') throw new Error('workshop is not public');
    const word = new Map([['workshop', makePublicTerm('workshop', known.word)]]);
    expect(findTopics(word, new Map(), context)('2026-W42')).toEqual([]);
  });

  it('never add up people of different groups: they may be the same', () => {
    expect(say({ workshop: 4 }, ['src_a', 'src_b', 'src_c'])('2026-W42')).toEqual([]);
  });

  it('say no word twice', () => {
    expect(say({ bicycle: 9, 'bicycle repair': 9, newsletter: 6 })('2026-W42')).toEqual([
      'bicycle repair',
      'newsletter',
    ]);
  });
});

describe('the id of a public word', () => {
  it('is the key of its term where that is made from the word, else the word', () => {
    const decision = classifyPhrase(sayPhrase('gardens', { language: 'en' }), context);
    if (decision.state !== 'public') throw new Error('gardens is not public');
    expect(makePublicTerm('garden', decision.word).id).toBe('garden');
    expect(makePublicTerm('rowena', decision.word).id).toBe('gardens');
    expect(makePublicTerm('garden rowena', decision.word).id).toBe('gardens');
  });
});
