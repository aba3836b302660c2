import { type CitedSentence, isEmbedded, type ModelMessage, type TextModel } from '../../ports/models.ts';
import { createLeakFinder } from '../privacy/check-public.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import { inferNames } from '../privacy/infer-names.ts';
import { createRedactor, type Redactor } from '../privacy/redact.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';

/** What a model may read of messages, and what is kept of its answer. */
export type Reading = {
  redact(written: readonly ModelMessage[]): readonly ModelMessage[];
  keepSafe(sentences: readonly CitedSentence[]): {
    readonly kept: readonly CitedSentence[];
    readonly withheld: number;
  };
};

type ReadingInput = {
  readonly model: TextModel;
  readonly messages: readonly SegmentMessage[];
  /** Display names of the group's people. */
  readonly names: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
};

/** What an embedded model reads and says stays inside, so nothing is taken out of it. */
const embeddedReading: Reading = {
  redact: (written) => written,
  keepSafe: (sentences) => ({ kept: sentences, withheld: 0 }),
};

/**
 * An embedded model reads texts as they were written, names included. Any other reads redacted texts, and its answer is
 * redacted once more; a sentence in which the second check still finds something is withheld.
 */
export async function createReading({
  model,
  messages,
  names: known,
  language,
}: ReadingInput): Promise<Reading> {
  if (isEmbedded(model.identity)) return embeddedReading;
  const texts = messages.map(({ text }) => text);
  const names = [...known, ...inferNames(texts)];
  const ordinary = await findOrdinaryWords(names, texts, language);
  const redactText = createRedactor(names, ordinary);
  const leaksOf = createLeakFinder(names, ordinary);
  return {
    redact: (written) =>
      written.flatMap((message) => {
        const text = redactText(message.text).trim();
        return text === '' ? [] : [{ ...message, text }];
      }),
    keepSafe: (sentences) => keepSafe(sentences, redactText, leaksOf),
  };
}

function keepSafe(
  sentences: readonly CitedSentence[],
  redactText: Redactor,
  leaksOf: ReturnType<typeof createLeakFinder>,
): { readonly kept: CitedSentence[]; readonly withheld: number } {
  const kept: CitedSentence[] = [];
  for (const sentence of sentences) {
    const text = redactText(sentence.text);
    if (leaksOf(text).length > 0) continue;
    const { cites, score, reasons } = sentence;
    kept.push({ text, cites, quote: sentence.quote && text === sentence.text, score, reasons });
  }
  return { kept, withheld: sentences.length - kept.length };
}
