import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyPhrase } from '../../../../src/pipeline/privacy/public-words/classify-phrase.ts';
import {
  type PhraseContext,
  phraseKey,
  phraseWords,
} from '../../../../src/pipeline/privacy/public-words/phrase.ts';
import { reviewList } from '../../../../src/pipeline/privacy/public-words/review-list.ts';
import { contextFor, frames, sayPhrase } from './say-phrase.ts';

const base = await contextFor(['en', 'de', 'es', 'tr']);

const vocabulary =
  'workshop newsletter repair library garden rose bicycle compost harvest repair table bicycles will mark jack berg stein Werkstatt Garten Fahrrad Winter Koch taller huerto ' +
  'rosa mercado sol bisiklet deniz bahçe zorble kwandri Trastolandia diabetes mosque deuda password lane 4711 x9k2 lantern meeting grace';
const word = fc.constantFrom(...vocabulary.split(' '));
const cased = fc
  .tuple(word, fc.boolean())
  .map(([text, upper]) => (upper ? text[0]!.toUpperCase() + text.slice(1) : text));
const phrase = fc.array(cased, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const languages = Object.keys(frames);

const candidate = fc
  .record({
    phrase,
    language: fc.constantFrom(...languages),
    people: fc.integer({ min: 1, max: 14 }),
    oneWeek: fc.integer({ min: 0, max: 6 }),
    pasted: fc.boolean(),
    careless: fc.boolean(),
  })
  .map(({ phrase, language, careless, ...saying }) =>
    sayPhrase(phrase, {
      language,
      ...saying,
      frames: careless ? frames[language]!.map((frame) => frame.toLowerCase()) : frames[language]!,
    }),
  );
const decisions = fc
  .array(fc.tuple(phrase.map(phraseKey), fc.constantFrom('allow' as const, 'never' as const)), {
    maxLength: 4,
  })
  .map((entries) => new Map(entries));
const displayName = fc.array(cased, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const context = fc
  .record({
    decisions,
    displayNames: fc.array(displayName, { maxLength: 4 }),
    k: fc.integer({ min: 5, max: 9 }),
  })
  .map((parts): PhraseContext => ({ ...base, ...parts }));

const isPublic = (...args: Parameters<typeof classifyPhrase>): boolean =>
  classifyPhrase(...args).state === 'public';

const runs = { seed: 20261120, numRuns: 700 };

describe('public words', () => {
  it('shows some and hides some: the properties are about something', () => {
    const seen = { public: 0, waiting: 0, blocked: 0 };
    fc.assert(
      fc.property(candidate, context, (said, given) => {
        seen[classifyPhrase(said, given).state]++;
      }),
      runs,
    );
    expect(Math.min(seen.public, seen.waiting, seen.blocked)).toBeGreaterThan(15);
  });

  it('hides a phrase as soon as it or a word of it is never to be shown', () => {
    fc.assert(
      fc.property(candidate, context, fc.nat(), (said, given, pick) => {
        const words = phraseWords(said.phrase);
        for (const ruled of [words.join(' '), words[pick % words.length]!]) {
          const never = { ...given, decisions: new Map([...given.decisions, [ruled, 'never' as const]]) };
          expect(classifyPhrase(said, never)).toMatchObject({ state: 'blocked', reason: 'never' });
        }
      }),
      runs,
    );
  });

  it('shows nothing more with a larger k', () => {
    fc.assert(
      fc.property(candidate, context, fc.integer({ min: 1, max: 5 }), (said, given, more) => {
        if (isPublic(said, { ...given, k: given.k + more })) expect(isPublic(said, given)).toBe(true);
      }),
      runs,
    );
  });

  it('shows nothing more with one display name more', () => {
    fc.assert(
      fc.property(candidate, context, displayName, (said, given, name) => {
        const more = { ...given, displayNames: [...given.displayNames, name] };
        if (isPublic(said, more)) expect(isPublic(said, given)).toBe(true);
      }),
      runs,
    );
  });

  it('shows fewer people nothing that it hides from more', () => {
    fc.assert(
      fc.property(candidate, context, (said, given) => {
        const people = new Set(said.uses.map(({ person }) => person));
        const fewer = { ...said, uses: said.uses.filter(({ person }) => person !== [...people][0]) };
        if (people.size - 1 < given.k) expect(isPublic(fewer, given)).toBe(false);
      }),
      runs,
    );
  });

  it('never shows a whole display name, nor an unallowed part of one that is not mostly written small', () => {
    fc.assert(
      fc.property(candidate, context, (said, given) => {
        if (!isPublic(said, given)) return;
        const words = phraseWords(said.phrase);
        const spelled = said.uses.map(({ spelling }) => spelling);
        for (const name of given.displayNames) {
          const parts = phraseWords(name);
          expect(words.join('')).not.toBe(parts.join(''));
          const shared = words.filter((part) => parts.includes(part));
          if (shared.length === 0 || given.decisions.get(words.join(' ')) === 'allow') continue;
          for (const part of shared) {
            if (given.decisions.get(part) === 'allow') continue;
            expect(spelled.every((written) => phraseWords(written).includes(part))).toBe(true);
            const written = said.phrase.split(' ')[words.indexOf(part)]!;
            expect(written).toBe(written.toLowerCase());
          }
        }
      }),
      runs,
    );
  });

  it('lists for review what waits, most people first, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), context, (said, given) => {
        const list = reviewList(said, given);
        expect(list.map(({ people }) => people)).toEqual(
          list.map(({ people }) => people).toSorted((a, b) => b - a),
        );
        const waiting = new Set(
          said
            .filter((each) => classifyPhrase(each, given).state === 'waiting')
            .map((each) => phraseKey(each.phrase)),
        );
        expect(new Set(list.map(({ key }) => key))).toEqual(waiting);
      }),
      { ...runs, numRuns: 300 },
    );
  });
});
