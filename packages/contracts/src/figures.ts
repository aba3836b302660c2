type Definition = {
  /** What the figure counts, as the reference says it. */
  readonly text: string;
  /** The figure that each of these counts towards: what is left of it is a figure too, and anyone can subtract. */
  readonly partOf?: string;
  /** Parts of one whole that share an aspect are never the same message, so that together they are a part as well. */
  readonly aspect?: string;
};

/**
 * Every figure of a period, public and inside. Contracts, examples, protection, composers and the auditor follow from
 * this list; `countMessages` in `src/pipeline/figures/count-messages.ts` counts each under its name.
 */
export const figureDefinitions = {
  messages: { text: 'Messages' },
  active_people: { text: 'People who wrote' },
  words: { text: 'Words in messages' },
  questions: { text: 'Messages that ask a question', partOf: 'messages' },
  open_questions: { text: 'Questions that seem unanswered', partOf: 'questions' },
  links: { text: 'Links in messages' },
  polls: { text: 'Polls', partOf: 'messages', aspect: 'kind' },
  media: { text: 'Pictures, recordings, videos and other files', partOf: 'messages', aspect: 'kind' },
  joined: { text: 'People who joined or were added' },
  left: { text: 'People who left or were removed' },
} as const satisfies Readonly<Record<string, Definition>>;

export type FigureName = keyof typeof figureDefinitions;
export const figureNames = Object.keys(figureDefinitions) as FigureName[];

/** Returns one value for each figure, made from its name and its text. */
export function mapFigures<Value>(
  make: (name: FigureName, text: string) => Value,
): Record<FigureName, Value> {
  return Object.fromEntries(
    figureNames.map((name) => [name, make(name, figureDefinitions[name].text)]),
  ) as Record<FigureName, Value>;
}

type PartsOf = { readonly whole: FigureName; readonly parts: readonly FigureName[] };

/** Figures that are disjoint parts of another: wholes before their parts, and whatever is parted the most first. */
export const partsOfFigures: readonly PartsOf[] = listParts(figureDefinitions);

function listParts(definitions: Readonly<Record<FigureName, Definition>>): PartsOf[] {
  const found = new Map<string, { whole: FigureName; parts: FigureName[] }>();
  for (const name of figureNames) {
    const { partOf, aspect = name } = definitions[name];
    if (partOf === undefined) continue;
    const parts = found.get(`${partOf}/${aspect}`) ?? { whole: partOf as FigureName, parts: [] };
    parts.parts.push(name);
    found.set(`${partOf}/${aspect}`, parts);
  }
  const depthOf = (name: FigureName): number => {
    const { partOf } = definitions[name];
    return partOf === undefined ? 0 : 1 + depthOf(partOf as FigureName);
  };
  const groups = [...found.values()].map(({ whole, parts }) => ({ whole, parts: parts.sort() }));
  return groups.sort((a, b) => depthOf(a.whole) - depthOf(b.whole) || b.parts.length - a.parts.length);
}
