import { PulseError } from '../../core/errors.ts';
import type { CitedSentence, ModelMessage, Summary } from '../../ports/models.ts';

const maxSentenceLength = 1_000;

const invalid = (why: string): PulseError =>
  new PulseError('model_invalid_output', `The answer of the model cannot be used: ${why}.`);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The sentences of a model's answer, checked against what it was given: every citation exists, every quote stands in
 * a message it cites (a cut one ends in `…`), scores are numbers from 0 to 1. At most `maxSentences`, in the answer's order.
 * Throws `model_invalid_output`.
 */
export function checkSummary(
  summary: Summary,
  messages: readonly ModelMessage[],
  maxSentences: number,
): CitedSentence[] {
  const texts = new Map(messages.map((message) => [message.id, message.text]));
  const sentences = summary.sentences.slice(0, maxSentences);
  for (const sentence of sentences) {
    if (sentence.cites.length === 0) throw invalid('a sentence cites no message');
    if (!sentence.cites.every((id) => texts.has(id)))
      throw invalid('a sentence cites a message that does not exist');
    const text = plain(sentence.text);
    if (text === '' || text.length > maxSentenceLength) throw invalid('a sentence is empty or far too long');
    if (!(sentence.score >= 0 && sentence.score <= 1)) throw invalid('a score is not between 0 and 1');
    const quoted = text.replace(/…$/, '');
    if (sentence.quote && !sentence.cites.some((id) => plain(texts.get(id)!).includes(quoted))) {
      throw invalid('a quote does not stand in the message it cites');
    }
  }
  return sentences;
}
