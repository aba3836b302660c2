import { TextReader } from '../../core/text/read-text.ts';
import { type CitedSentence, isEmbedded, type ModelIdentity, type TextModel } from '../../ports/models.ts';
import { selectCandidates } from '../annotate/select-candidates.ts';
import { digestEngineVersion } from '../engine/engine-versions.ts';
import { type Figures, figuresOf } from '../figures/compute-figures.ts';
import { type Counts, countMessages, resolveCounts } from '../figures/count-messages.ts';
import { type AskedBy, countAuthors, openQuestions } from '../figures/day-counts.ts';
import type { PersonOf } from '../people/person-of.ts';
import { countPeople, sumCounts } from '../privacy/figures/person-counts.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import { checkSummary } from './check-summary.ts';
import { type CitedMessages, listCited } from './cited-messages.ts';
import { createReading } from './create-reading.ts';
import { findOpenQuestions, type OpenQuestions } from './find-open-questions.ts';

/** What is known of one day of one source. Internal: it cites messages. */
export type Digest = {
  readonly day: string;
  readonly figures: Figures;
  /** In the order the model gave them. */
  readonly sentences: readonly CitedSentence[];
  readonly open_questions: OpenQuestions;
  /** When each message was sent that is cited above, and by whom. */
  readonly cited: CitedMessages;
  /** Who asked them. */
  readonly asked_by: AskedBy;
  /** Null where there was nothing to read. */
  readonly model: ModelIdentity | null;
  readonly confidence: number;
  readonly engine: string;
  /** The community's k when it was made. */
  readonly k: number;
  readonly n: {
    readonly messages: number;
    readonly people: number;
    /** Messages the model read. */
    readonly candidates: number;
    /** Sentences of a model elsewhere that were left out because something in them might identify a person. */
    readonly withheld: number;
  };
};

export type DigestInput = {
  readonly day: string;
  /** All messages of the day. */
  readonly messages: readonly SegmentMessage[];
  readonly personOf: PersonOf;
  /** Every display name of the group's people, to be taken out of texts. */
  readonly names: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
  readonly kMin: number;
  readonly model: TextModel;
  readonly maxSentences: number;
  /** What is counted of these messages, where it has been counted already. */
  readonly counts?: Counts;
  /** The texts are gone: `counts` were made while they were there, and hold who asked what stayed open. */
  readonly sealed?: boolean;
  /** What has been read of these texts. */
  readonly reader?: TextReader;
};

const maxOpenQuestions = 5;

/**
 * One day's digest: its figures, and what the model says of its messages. Throws `model_invalid_output`
 * where the model cites what it was not given; errors of the model itself pass through.
 */
export async function computeDigest(input: DigestInput): Promise<Digest> {
  const { day, messages, personOf, language, model, reader = new TextReader() } = input;
  const reading = await createReading(input);
  const counts = input.counts ?? countMessages(messages, language, reader);
  const figures = figuresOf(resolveCounts(counts, personOf));
  const written = selectCandidates(messages, personOf);
  const candidates = reading.redact(written);
  const readable = candidates.length > 0 && input.maxSentences > 0;
  const summary = readable
    ? await model.summarise({
        purpose: 'day',
        language,
        messages: candidates,
        maxSentences: input.maxSentences,
        ...(isEmbedded(model.identity) && { reader }),
      })
    : { sentences: [], confidence: 0 };
  const { kept, withheld } = reading.keepSafe(checkSummary(summary, candidates, input.maxSentences));
  const { asked, ...open } = input.sealed
    ? { ...sealedQuestions(counts, personOf), asked: [] }
    : findOpenQuestions(written, language, maxOpenQuestions, reader);
  return {
    day,
    figures,
    sentences: kept,
    open_questions: open,
    cited: listCited([...kept, ...open.list], messages, personOf),
    asked_by: input.sealed
      ? Object.fromEntries(counts.get(openQuestions) ?? [])
      : countAuthors(asked, messages),
    model: readable ? model.identity : null,
    confidence: summary.confidence,
    engine: digestEngineVersion,
    k: input.kMin,
    n: {
      messages: figures.messages.n,
      people: figures.active_people,
      candidates: candidates.length,
      withheld,
    },
  };
}

/** How many questions stayed open, where their texts are gone. */
function sealedQuestions(counts: Counts, personOf: PersonOf): OpenQuestions {
  const by = resolveCounts(counts, personOf).get(openQuestions) ?? new Map();
  return { n: sumCounts(by), people: countPeople(by), list: [] };
}
