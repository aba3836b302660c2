import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/core/text/tokenise.ts';
import { weekOfMinute } from '../../src/core/time.ts';
import { classifyPhrase } from '../../src/pipeline/privacy/public-words/classify-phrase.ts';
import { loadLexicon } from '../../src/pipeline/privacy/public-words/load-lexicon.ts';
import {
  type PhraseContext,
  type PhraseUse,
  personKey,
  phraseKey,
} from '../../src/pipeline/privacy/public-words/phrase.ts';
import { createUseReader } from '../../src/pipeline/privacy/public-words/read-use.ts';
import { buildCanaryCommunity, type CanaryMode } from '../../testing/canary/build-canary-community.ts';
import { createFormFinder } from '../../testing/canary/find-forms.ts';

/** Every run of up to three words of everything that is said, as a candidate with all of its uses. */
function collectCandidates(
  messages: readonly { person: string; week: string; text: string }[],
  language: string,
) {
  const uses = new Map<string, PhraseUse[]>();
  for (const { person, week, text } of messages) {
    const tokens = tokenise(text);
    const readUse = createUseReader(text, { source: 'group', person, week, textHash: text, language });
    for (let from = 0; from < tokens.length; from++)
      for (let until = from; until < Math.min(tokens.length, from + 3); until++) {
        const start = tokens[from]!.start;
        const end = tokens[until]!.start + tokens[until]!.text.length;
        const key = phraseKey(text.slice(start, end));
        if (key === '') continue;
        const list = uses.get(key) ?? [];
        list.push(readUse(start, end));
        uses.set(key, list);
      }
  }
  return [...uses].map(([phrase, uses]) => ({ phrase, uses }));
}

function countWeeks(messages: readonly { person: string; week: string }[]): Map<string, number> {
  const weeks = Map.groupBy(messages, ({ person }) => person);
  return new Map(
    [...weeks].map(([person, list]) => [
      personKey({ source: 'group', person }),
      new Set(list.map(({ week }) => week)).size,
    ]),
  );
}

describe.each(['once', 'by_ten'] as const satisfies CanaryMode[])(
  'words of the canary community, %s',
  (mode) => {
    const { chats, forms } = buildCanaryCommunity(11, mode);
    const find = createFormFinder(forms);

    it.each(chats.map((each) => [each.language.language, each] as const))(
      'lets no form out of a group in %s, and everyday words go',
      async (language, { chat, language: { controls, authors } }) => {
        const messages = chat.messages
          .filter(({ person }) => person !== null)
          .map(({ person, minute, text, poll, attachment }) => ({
            person: person!,
            week: weekOfMinute(minute),
            text: [
              text,
              poll?.question,
              ...(poll?.options ?? []).map(({ label }) => label),
              attachment?.title,
            ]
              .filter((part) => typeof part === 'string' && part !== '')
              .join('\n'),
          }));
        const context: PhraseContext = {
          displayNames: authors,
          decisions: new Map(),
          languages: [language, 'en'],
          k: 5,
          weeksSeen: countWeeks(messages),
          lexicon: await loadLexicon([language, 'en']),
        };
        const shown: string[] = [];
        for (const candidate of collectCandidates(messages, language)) {
          const decision = classifyPhrase(candidate, context);
          if (decision.state === 'public') shown.push(decision.word);
        }
        expect(
          shown.flatMap((word) => find(word).map(({ form, needle }) => `${word}: ${form.id} ${needle}`)),
        ).toEqual([]);
        for (const word of controls) expect(shown).toContain(word);
      },
    );
  },
);
