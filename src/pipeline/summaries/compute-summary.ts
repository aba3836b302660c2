import type { SummaryChange } from '@beacon-pulse/contracts/src/public/figures.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { TextReader } from '../../core/text/read-text.ts';
import { dayOfMinute, daysOfWeek } from '../../core/time.ts';
import { type CitedSentence, isEmbedded, type ModelIdentity, type TextModel } from '../../ports/models.ts';
import { selectCandidates } from '../annotate/select-candidates.ts';
import { checkSummary } from '../digests/check-summary.ts';
import { type CitedMessages, listCited } from '../digests/cited-messages.ts';
import type { Digest } from '../digests/compute-digest.ts';
import { createReading } from '../digests/create-reading.ts';
import { findOpenQuestions, type OpenQuestions } from '../digests/find-open-questions.ts';
import { summaryEngineVersion } from '../engine/engine-versions.ts';
import { compareFigures, type WeekFigures } from '../figures/compare-figures.ts';
import { computeFigures, type Figures } from '../figures/compute-figures.ts';
import { addCounts, resolveCounts } from '../figures/count-messages.ts';
import { type AskedBy, countAuthors, type DayCounts, openInWeek, withCount } from '../figures/day-counts.ts';
import type { PersonOf } from '../people/person-of.ts';
import { countPeople, sumCounts } from '../privacy/figures/person-counts.ts';
import { boundedGrowth } from '../privacy/suppress.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import type { TermTable } from '../terms/term-table.ts';

export type TopTerm = {
  readonly term: string;
  readonly name: string;
  readonly n_messages: number;
  readonly n_people: number;
  /** Against the week before; null where it was not known or not used then. */
  readonly change: number | null;
};

export type DayCount = { readonly day: string; readonly n: number; readonly people: number };

/** What is known of one week of one source. Internal: it cites messages. */
export type WeekSummary = {
  readonly week: string;
  readonly figures: Figures;
  readonly changes: SummaryChange;
  readonly sentences: readonly CitedSentence[];
  readonly highlights: {
    /** The earliest of equals; null without messages. */
    readonly busiest_day: DayCount | null;
    /** The seven days, Monday first; null where a day is not known. */
    readonly days: readonly (DayCount | null)[];
    readonly open_questions: OpenQuestions;
    /** Who asked them, by day. */
    readonly asked_by: Readonly<Record<string, AskedBy>>;
    /** Sentences of the days that tell a decision, best first. */
    readonly decisions: readonly CitedSentence[];
    readonly top_terms: readonly TopTerm[];
  };
  /** When each message was sent that is cited above, and by whom. */
  readonly cited: CitedMessages;
  readonly coverage: { readonly known_days: number; readonly days: 7 };
  readonly model: ModelIdentity | null;
  readonly confidence: number;
  readonly engine: string;
  readonly k: number;
  readonly n: {
    readonly messages: number;
    readonly people: number;
    readonly candidates: number;
    readonly withheld: number;
  };
};

export type SummaryInput = {
  readonly week: string;
  /** All messages of the week. */
  readonly messages: readonly SegmentMessage[];
  /** The digests of its days, as far as they are there; their citations are what the model reads. */
  readonly digests: readonly Digest[];
  /** Days of the week of which the messages are known, quiet ones too. */
  readonly knownDays: readonly string[];
  readonly previous: WeekFigures | null;
  readonly terms: TermTable | null;
  readonly previousTerms: TermTable | null;
  readonly personOf: PersonOf;
  readonly names: readonly string[];
  /** BCP 47 language of the community. */
  readonly language: string;
  readonly kMin: number;
  readonly model: TextModel;
  readonly maxSentences: number;
  /** The same messages, where texts are read for sentences without some words that stay counted. */
  readonly readable?: readonly SegmentMessage[];
  /** Figures of these messages, where they have been counted already. */
  readonly figures?: Figures;
  /** Where texts of the week are gone: the days without texts as they were counted before. */
  readonly sealed?: { readonly days: DayCounts };
  /** What has been read of these texts. */
  readonly reader?: TextReader;
};

/** More questions than a week leaves open, but for the busiest channels. */
const maxOpenQuestions = 200;
const maxDecisions = 20;
const maxTopTerms = 10;

function countDays(input: SummaryInput): (DayCount | null)[] {
  const known = new Set(input.knownDays);
  const counts = new Map<string, { n: number; readonly people: Set<string> }>();
  for (const { kind, minute, displayNames } of input.messages) {
    if (kind === 'system') continue;
    const day = dayOfMinute(minute);
    const count = counts.get(day) ?? { n: 0, people: new Set<string>() };
    count.n++;
    const person = input.personOf(displayNames);
    if (person !== null) count.people.add(person);
    counts.set(day, count);
  }
  return daysOfWeek(input.week).map((day) => {
    const count = counts.get(day);
    if (count === undefined) return known.has(day) ? { day, n: 0, people: 0 } : null;
    return { day, n: count.n, people: count.people.size };
  });
}

/** The terms of most people in a week, and how each has changed. */
export function topTerms(terms: TermTable | null, previous: TermTable | null): TopTerm[] {
  const before = new Map(previous?.terms.map(({ term, n_messages }) => [term, n_messages]));
  return (terms?.terms ?? []).slice(0, maxTopTerms).map(({ term, name, n_messages, n_people }) => ({
    term,
    name,
    n_messages,
    n_people,
    change: boundedGrowth(n_messages, before.get(term) ?? null),
  }));
}

/** By day, who asked what stayed open in the week, where the texts are gone. */
function countSealedQuestions(days: DayCounts): Map<string, AskedBy> {
  return new Map([...days].map(([day, counts]) => [day, Object.fromEntries(counts.get(openInWeek) ?? [])]));
}

function addSealedQuestions(
  open: OpenQuestions,
  sealedBy: ReadonlyMap<string, AskedBy>,
  personOf: PersonOf,
): OpenQuestions {
  if (sealedBy.size === 0) return open;
  const counts = addCounts([...sealedBy.values()].map((by) => withCount(new Map(), openInWeek, by)));
  const by = resolveCounts(counts, personOf).get(openInWeek) ?? new Map();
  // one who asked before and after is counted once, as far as it is sure
  return { ...open, n: open.n + sumCounts(by), people: Math.max(open.people, countPeople(by)) };
}

/**
 * One week's summary. The model reads the messages that the days' digests cite (all of the week's where no
 * digest cites any), never another digest's words. Throws `model_invalid_output` as `computeDigest` does.
 */
export async function computeSummary(input: SummaryInput): Promise<WeekSummary> {
  const { week, personOf, language, model, kMin, reader = new TextReader() } = input;
  const messages = input.readable ?? input.messages;
  const reading = await createReading({ model, messages, names: input.names, language });
  const figures = input.figures ?? computeFigures(input.messages, personOf, language);
  const all = selectCandidates(messages, personOf);
  const daySentences = input.digests
    .toSorted((a, b) => compareText(a.day, b.day))
    .flatMap(({ sentences }) => sentences);
  const cited = new Set(daySentences.flatMap(({ cites }) => cites));
  const chosen = all.filter(({ id }) => cited.has(id));
  const candidates = reading.redact(chosen.length > 0 ? chosen : all);
  // a week some of whose texts are gone is not told anew from the others
  const readable = candidates.length > 0 && input.maxSentences > 0 && input.sealed === undefined;
  const summary = readable
    ? await model.summarise({
        purpose: 'week',
        language,
        messages: candidates,
        maxSentences: input.maxSentences,
        ...(isEmbedded(model.identity) && { reader }),
      })
    : { sentences: [], confidence: 0 };
  const { kept, withheld } = reading.keepSafe(checkSummary(summary, candidates, input.maxSentences));

  const days = countDays(input);
  const known = days.filter((day) => day !== null);
  const busiest = known.toSorted((a, b) => b.n - a.n || compareText(a.day, b.day))[0];
  const existing = new Set(all.map(({ id }) => id));
  const decisions = daySentences
    .filter(({ reasons, cites }) => reasons.includes('decision') && cites.every((id) => existing.has(id)))
    .sort((a, b) => b.score - a.score || compareText(a.cites[0] ?? '', b.cites[0] ?? ''))
    .slice(0, maxDecisions);
  const { asked, ...open } = findOpenQuestions(all, language, maxOpenQuestions, reader);
  const ofDays = Map.groupBy(messages, ({ minute }) => dayOfMinute(minute));
  const sealedBy = countSealedQuestions(input.sealed?.days ?? new Map());
  const told = reading.keepSafe(decisions).kept;
  return {
    week,
    figures,
    changes: compareFigures({ figures, known_days: known.length }, input.previous, kMin),
    sentences: kept,
    highlights: {
      busiest_day: busiest === undefined || busiest.n === 0 ? null : busiest,
      days,
      open_questions: addSealedQuestions(open, sealedBy, personOf),
      asked_by: Object.fromEntries(
        daysOfWeek(week).flatMap((day) => {
          const by = sealedBy.get(day) ?? countAuthors(asked, ofDays.get(day) ?? []);
          return Object.keys(by).length === 0 ? [] : [[day, by]];
        }),
      ),
      decisions: told,
      top_terms: topTerms(input.terms, input.previousTerms),
    },
    cited: listCited([...kept, ...told, ...open.list], messages, personOf),
    coverage: { known_days: known.length, days: 7 },
    model: readable ? model.identity : null,
    confidence: summary.confidence,
    engine: summaryEngineVersion,
    k: kMin,
    n: {
      messages: figures.messages.n,
      people: figures.active_people,
      candidates: candidates.length,
      withheld,
    },
  };
}
