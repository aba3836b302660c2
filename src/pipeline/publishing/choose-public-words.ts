import type { Db } from '../../storage/db.ts';
import { listTermUses, listWordDecisions } from '../../storage/repositories/public-words.ts';
import type { ConceptGraph } from '../concepts/concept-graph.ts';
import { makePublicTerm, type PublicTerm } from '../privacy/public-words/public-term.ts';
import { type Classification, classifyTerms } from './classify-terms.ts';
import { findTopics, type WeekTopics } from './find-topics.ts';

export type PublicWords = {
  /** Public words of concepts, by the id of the concept inside. */
  readonly words: ReadonlyMap<string, PublicTerm>;
  readonly topics: WeekTopics;
};

type ChooseInput = {
  readonly communityId: string;
  /** First week whose uses count. */
  readonly from: string;
  readonly graph: ConceptGraph;
  readonly displayNames: readonly string[];
  readonly language: string;
  readonly k: number;
};

/** Classifies the concepts of a graph by how they were used and by what admins have decided. */
export async function classifyConcepts(db: Db, input: ChooseInput): Promise<Classification> {
  const { communityId, from, graph } = input;
  const terms = graph.concepts.map(({ id }) => id);
  return classifyTerms({
    terms,
    rows: await listTermUses(db, { communityId, from, terms }),
    decisions: await listWordDecisions(db, communityId),
    displayNames: input.displayNames,
    language: input.language,
    k: input.k,
  });
}

/** Chooses the words of a community that may leave, and the topics of its weeks among them. */
export async function choosePublicWords(db: Db, input: ChooseInput): Promise<PublicWords> {
  const { terms, context } = await classifyConcepts(db, input);
  const words = new Map<string, PublicTerm>();
  for (const { term, decision } of terms.values())
    if (decision.state === 'public') words.set(term, makePublicTerm(term, decision.word));
  return { words, topics: findTopics(words, terms, context) };
}
