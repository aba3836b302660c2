import type { Db } from '../../storage/db.ts';
import { listTermUses, listWordDecisions } from '../../storage/repositories/public-review.ts';
import { isRuledOut } from '../privacy/public-words/classify-phrase.ts';
import { listAdminWords } from '../privacy/public-words/list-admin-words.ts';
import { countDistinctPeople, phraseWords } from '../privacy/public-words/phrase.ts';
import { makePublicTerm, type PublicTerm } from '../privacy/public-words/public-term.ts';
import { type Classification, classifyTerms } from './classify-terms.ts';
import { findTopics, type WeekTopics } from './find-topics.ts';
import type { ReadGraph } from './read-concept-graph.ts';

export type PublicWords = {
  /** Public words of concepts, by the id of the concept inside. */
  readonly words: ReadonlyMap<string, PublicTerm>;
  readonly topics: WeekTopics;
  /** Distinct people known to have used each, in the group where most did. */
  readonly people: ReadonlyMap<string, number>;
};

type ClassifyInput = ReadGraph & {
  readonly communityId: string;
  readonly language: string;
  readonly k: number;
};

/** Classifies the concepts of a graph by how they were used and by what admins have decided. */
export async function classifyConcepts(db: Db, input: ClassifyInput): Promise<Classification> {
  const { communityId, from, graph } = input;
  const terms = graph.concepts.map(({ id }) => id);
  return classifyTerms({
    terms,
    rows: from === null ? [] : await listTermUses(db, { communityId, from, terms }),
    decisions: await listWordDecisions(db, communityId),
    displayNames: input.displayNames,
    language: input.language,
    k: input.k,
  });
}

/**
 * Chooses the words of a community that may leave, and the topics of its weeks among them.
 * @param input.written the words that admins have written for the public as keywords of pillars, by the key of their term
 */
export async function choosePublicWords(
  db: Db,
  input: ClassifyInput & { readonly written: ReadonlyMap<string, string> },
): Promise<PublicWords> {
  const { terms, context } = await classifyConcepts(db, input);
  const chosen = new Map<string, PublicTerm>();
  for (const { term, decision } of terms.values())
    if (decision.state === 'public') chosen.set(term, makePublicTerm(term, decision.word));
  const written = [...listAdminWords(input.written)].filter(
    ([, { word }]) => !isRuledOut(phraseWords(word), context.decisions),
  );
  return {
    words: new Map([...chosen, ...written]),
    topics: findTopics(chosen, terms, context),
    people: new Map([...terms.values()].map(({ term, uses }) => [term, countDistinctPeople(uses)])),
  };
}
