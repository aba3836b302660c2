import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import type { SummariseRequest, Summary, TextModel } from '../../src/ports/models.ts';

const embedded = createEmbeddedTextModel();
const answers = new Map<string, Promise<Summary>>();
const maxAnswers = 5000;

/** The embedded model, which gives the same answer for the same request: over thousands of runs it is asked once each. */
export const simTextModel: TextModel = {
  identity: embedded.identity,
  summarise(request) {
    const key = JSON.stringify(request);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= maxAnswers) answers.clear();
    const answer = embedded.summarise(request);
    answers.set(key, answer);
    return answer;
  },
};

/** What a request costs in the end, in millionths of a US dollar. */
export const billOf = ({ messages }: SummariseRequest): number => 70 * messages.length;

/** The same answers from a provider that asks for money; it never asks for more than it says before. */
export const pricedTextModel: TextModel = {
  ...simTextModel,
  identity: { ...embedded.identity, provider: 'priced' },
  prices: { estimate: ({ messages }) => 100 * messages.length, cost: billOf },
};
