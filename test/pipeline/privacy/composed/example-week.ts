import {
  composeHeadline,
  composeWeek,
  type PublicWeek,
} from '../../../../src/pipeline/privacy/composed/compose-week.ts';
import type { PublicText } from '../../../../src/pipeline/privacy/composed/public-text.ts';
import { protectFigure, protectRatio } from '../../../../src/pipeline/privacy/protected-figure.ts';
import { markPublicWord } from '../../../../src/pipeline/privacy/public-words/public-word.ts';

/** The worked example: a busy week of which two days are known. */
export function exampleWeek([first, second]: readonly [string, string]): PublicWeek {
  const [word, other] = [markPublicWord(first), markPublicWord(second)];
  return {
    firstDay: 20_773,
    knownDays: 2,
    messages: protectFigure(2271),
    messagesChange: protectRatio(0.81),
    people: protectFigure(194),
    questions: protectFigure(195),
    answeredShare: protectRatio(0.55),
    largestChange: { figure: 'messages', change: protectRatio(0.81) },
    topics: [word, other],
    themes: [
      { word, people: protectFigure(46), conversations: protectFigure(23) },
      { word: other, people: protectFigure(12, 'at_least'), conversations: null },
    ],
    conversations: [
      { title: other, state: 'answered', people: protectFigure(12), messages: protectFigure(34) },
      { title: word, state: 'talk', people: protectFigure(7), messages: null },
    ],
    unnamedConversations: protectFigure(14),
    ahead: [{ day: 20_792, what: word, people: protectFigure(9) }],
  };
}

/** Every line of the example and of headlines of all sizes; spaces plain, marks of direction left out. */
export function exampleLines(words: readonly [string, string], language: string): string[] {
  const week = composeWeek(exampleWeek(words), language);
  const changes = [
    ['messages', 0.01],
    ['links', -0.12],
    ['questions', 1],
    ['media', 2.2],
    ['people', 5],
  ] as const;
  const headlines = changes.map(([figure, ratio]) =>
    composeHeadline({ figure, change: protectRatio(ratio) }, [], language),
  );
  const lines: (PublicText | null)[] = [
    week.title,
    week.headline,
    week.pulse,
    ...week.themes,
    ...week.conversations,
    ...week.ahead,
    week.coverage,
    ...headlines,
  ];
  return lines.map((line) =>
    String(line)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/[\u200e\u200f\u2068\u2069]/g, ''),
  );
}
