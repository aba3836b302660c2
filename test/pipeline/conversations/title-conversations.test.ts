import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { gatherConversations } from '../../../src/pipeline/conversations/gather/gather-conversations.ts';
import { linkTalk } from '../../../src/pipeline/conversations/links/link-messages.ts';
import { indexTalk } from '../../../src/pipeline/conversations/talk/index-talk.ts';
import { countPhrases } from '../../../src/pipeline/conversations/titles/read-title-phrases.ts';
import { titleConversations } from '../../../src/pipeline/conversations/titles/title-conversations.ts';
import { loadLexicon } from '../../../src/pipeline/privacy/public-words/load-lexicon.ts';
import { listSampleTalks } from '../../../testing/conversations/sample-talk.ts';

const lexicon = await loadLexicon(['en', 'de', 'es']);

function titleRows(rows: readonly (readonly string[])[], past?: readonly string[]): (string | null)[] {
  const messages = rows.flatMap((row, r) =>
    row.map((text, i) => ({ id: `${r}-${i}`, author: `member${i}`, text, minute: r * 500 + i })),
  );
  const starts = rows.map((_, r) => rows.slice(0, r).reduce((sum, row) => sum + row.length, 0));
  const conversations = rows.map((row, r) => ({ places: row.map((_, i) => starts[r]! + i) }));
  return titleConversations(
    {
      messages,
      index: indexTalk(messages),
      language: 'en',
      names: ['Nora Quillfeather'],
      lexicon,
      ...(past === undefined
        ? {}
        : {
            past: {
              phrases: countPhrases(
                past.map((text) => ({ text })),
                'en',
                [],
              ),
              texts: past.length,
            },
          }),
    },
    conversations,
  );
}

describe('the title of a conversation', () => {
  it('is what is said in it and hardly elsewhere, the whole phrase and no name', () => {
    expect(
      titleRows([
        ['Who can lend me the tile cutter?', 'Nora has the tile cutter', 'The tile cutter is in the shed'],
        ['Is the sauna warm on Sunday?', 'The sauna is warm from noon', 'I bring wood for the sauna'],
        ['ok', 'yes', 'see you'],
      ]),
    ).toEqual(['Tile cutter', 'Sauna', null]);
  });

  it('is something new where the group has talked about the rest for weeks', () => {
    const row = [
      'The sauna needs a thermostat',
      'Which thermostat fits the sauna?',
      'The sauna thermostat is ordered',
    ];
    const weeks = Array.from({ length: 30 }, (_, i) => `The sauna was warm on evening ${i}`);
    expect(titleRows([row], weeks)[0]).toMatch(/thermostat/i);
  });

  it('of the sample names most conversations, by things and never by people', () => {
    // Verbs, adverbs and fragments that were published as topics, or would be without weighing nouns.
    const junk =
      'left llevo short quedan bescheid privately pencilled fit brilliant lag sammelt espero usen conoce dejado';
    for (const { messages, language, namesOf } of listSampleTalks(1)) {
      const names = [...new Set(messages.flatMap(({ author }) => namesOf(author)))];
      const surnames = names.flatMap((name) => foldText(name).split(' ').slice(1));
      const end = messages.at(-1)!.minute;
      for (const ago of [0, 3, 6]) {
        const until = end - ago * 7 * 1440;
        const week = messages.filter(({ minute }) => minute <= until && minute > until - 7 * 1440);
        const past = messages.filter(({ minute }) => minute <= until - 7 * 1440);
        const index = indexTalk(week, { language, namesOf });
        const long = gatherConversations(week, linkTalk(index, 'quiet')).filter(
          ({ places }) => places.length >= 4,
        );
        const phrases = countPhrases(past, language, names);
        const titles = titleConversations(
          { messages: week, index, language, names, lexicon, past: { phrases, texts: past.length } },
          long,
        );
        const given = titles.filter((title) => title !== null).map((title) => foldText(title));
        expect(given.length / long.length).toBeGreaterThan(0.85);
        expect(given.filter((title) => junk.split(' ').includes(title))).toEqual([]);
        expect(given.filter((title) => title.split(' ').some((word) => surnames.includes(word)))).toEqual([]);
      }
    }
  });
});
