import type { Details, FigureName } from '@beacon-pulse/contracts/src/public/figures.ts';
import { compareText } from '../../core/text/compare-text.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { isQuestion } from '../../core/text/is-question.ts';
import { countWords } from '../../core/text/tokenise.ts';
import { minutesPerDay } from '../../core/time.ts';
import type { PersonOf } from '../people/person-of.ts';
import { suppressBelow } from '../privacy/suppress.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import type { AttachmentType } from '../whatsapp/entry.ts';
import { linkDomains } from './link-domains.ts';

/** A count and how many people it is about. */
export type Figure = { readonly n: number; readonly people: number };

export type MediaKind = AttachmentType | 'other';

/** Figures of a period (a day or a week) of one source. Internal: `composePublicFigures` is what may be shown. */
export type Figures = {
  readonly messages: Figure;
  readonly active_people: number;
  readonly words: Figure;
  readonly questions: Figure;
  readonly links: Figure;
  readonly polls: Figure;
  readonly calls: Figure;
  readonly locations: Figure;
  readonly edited: Figure;
  readonly deleted: Figure;
  readonly media: Figure;
  /** Only types that occur, in order of their name. */
  readonly media_by_type: Readonly<Partial<Record<MediaKind, Figure>>>;
  /** The most linked domains, at most 50, most people first. */
  readonly domains: readonly { readonly domain: string; readonly n: number; readonly people: number }[];
  readonly joined: Figure;
  readonly added: Figure;
  readonly left: Figure;
  readonly removed: Figure;
  /** Hour of the day (0–23) with most messages, the earliest of equals; null without messages. */
  readonly busiest_hour: { readonly hour: number; readonly n: number; readonly people: number } | null;
  /** Shares of the languages of messages whose language tells, largest first; sums to 1. */
  readonly languages: readonly {
    readonly language: string;
    readonly share: number;
    readonly people: number;
  }[];
};

const maxDomains = 50;
const maxLanguages = 10;

class Tally {
  n = 0;
  readonly people = new Set<string>();

  add(person: string | null, by = 1): void {
    this.n += by;
    if (person !== null) this.people.add(person);
  }

  figure(): Figure {
    return { n: this.n, people: this.people.size };
  }
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = new Tally();
    tallies.set(key, tally);
  }
  return tally;
}

const membership = { join: 'joined', add: 'added', leave: 'left', remove: 'removed' } as const;

/**
 * Figures of a period's messages. `language` (BCP 47) helps to tell questions without a question mark.
 * System lines count only as membership events; deleted messages count as messages.
 */
export function computeFigures(
  messages: readonly SegmentMessage[],
  personOf: PersonOf,
  language: string,
): Figures {
  const all = new Tally();
  const counts = new Map<string, Tally>();
  const media = new Map<MediaKind, Tally>();
  const domains = new Map<string, Tally>();
  const hours = new Map<number, Tally>();
  const languages = new Map<string, Tally>();
  const count = (name: string, person: string | null, by = 1): void => tallyOf(counts, name).add(person, by);

  for (const message of messages) {
    const { event, text } = message;
    if (message.kind === 'system') {
      const name = event === null ? undefined : membership[event.type as keyof typeof membership];
      if (event === null || name === undefined) continue;
      const moved = event.type === 'leave' || event.targets.length === 0 ? [event.actor] : event.targets;
      for (const displayName of moved)
        count(name, displayName === null ? null : (personOf([displayName]) ?? displayName));
      continue;
    }
    const person = personOf(message.displayNames);
    all.add(person);
    tallyOf(hours, Math.floor((((message.minute % minutesPerDay) + minutesPerDay) % minutesPerDay) / 60)).add(
      person,
    );
    if (message.edited) count('edited', person);
    if (message.attachment !== null && (message.kind === 'media' || message.kind === 'view_once')) {
      count('media', person);
      tallyOf(media, message.attachment.type ?? 'other').add(person);
    }
    if (
      message.kind === 'deleted' ||
      message.kind === 'poll' ||
      message.kind === 'call' ||
      message.kind === 'location'
    ) {
      count(message.kind, person);
    }
    if (text === '' || message.kind === 'deleted' || message.kind === 'call' || message.kind === 'location')
      continue;
    count('words', person, countWords(text));
    if (isQuestion(text, language)) count('questions', person);
    const linked = linkDomains(text);
    if (linked.length > 0) count('links', person, linked.length);
    for (const domain of linked) tallyOf(domains, domain).add(person);
    const guess = guessLanguage(text);
    if (guess.confidence >= 0.5) tallyOf(languages, guess.language).add(person);
  }

  const figure = (name: string): Figure => counts.get(name)?.figure() ?? { n: 0, people: 0 };
  const told = [...languages.values()].reduce((sum, tally) => sum + tally.n, 0);
  const busiest = [...hours].sort((a, b) => b[1].n - a[1].n || a[0] - b[0])[0];
  return {
    messages: all.figure(),
    active_people: all.people.size,
    words: figure('words'),
    questions: figure('questions'),
    links: figure('links'),
    polls: figure('poll'),
    calls: figure('call'),
    locations: figure('location'),
    edited: figure('edited'),
    deleted: figure('deleted'),
    media: figure('media'),
    media_by_type: Object.fromEntries(
      [...media].sort((a, b) => compareText(a[0], b[0])).map(([type, tally]) => [type, tally.figure()]),
    ),
    domains: [...domains]
      .map(([domain, tally]) => ({ domain, ...tally.figure() }))
      .sort((a, b) => b.people - a.people || b.n - a.n || compareText(a.domain, b.domain))
      .slice(0, maxDomains),
    joined: figure('joined'),
    added: figure('added'),
    left: figure('left'),
    removed: figure('removed'),
    busiest_hour: busiest === undefined ? null : { hour: busiest[0], ...busiest[1].figure() },
    languages: [...languages]
      .sort((a, b) => b[1].n - a[1].n || compareText(a[0], b[0]))
      .slice(0, maxLanguages)
      .map(([language, tally]) => ({
        language,
        share: Math.round((tally.n / told) * 100) / 100,
        people: tally.people.size,
      })),
  };
}

/** Figures as they may be shown: null where fewer than k people stand behind one. */
export type PublicFigures = Record<FigureName, number | null> & Details;

// One person may be in both: the larger number of people is the one that is sure.
const sum = (a: Figure, b: Figure): Figure => ({ n: a.n + b.n, people: Math.max(a.people, b.people) });

/** The k-anonymous view of figures. Types, domains and languages of fewer than k people are left out. */
export function composePublicFigures(figures: Figures, k: number): PublicFigures {
  const enough = figures.active_people >= k;
  const show = ({ n, people }: Figure): number | null => (enough ? suppressBelow(n, people, k) : null);
  // Coming and going is its own crowd: it may be large on a day when few write.
  const showAlways = ({ n, people }: Figure): number | null =>
    n === 0 && !enough ? null : suppressBelow(n, people, k);
  return {
    messages: show(figures.messages),
    active_people: enough ? figures.active_people : null,
    words: show(figures.words),
    questions: show(figures.questions),
    links: show(figures.links),
    polls: show(figures.polls),
    media: show(figures.media),
    media_by_type: Object.fromEntries(
      Object.entries(figures.media_by_type).flatMap(([type, figure]) =>
        figure.people >= k ? [[type, figure.n]] : [],
      ),
    ),
    domains: figures.domains.filter(({ people }) => people >= k).map(({ domain, n }) => ({ domain, n })),
    joined: showAlways(sum(figures.joined, figures.added)),
    left: showAlways(sum(figures.left, figures.removed)),
    busiest_hour:
      figures.busiest_hour !== null && figures.busiest_hour.people >= k ? figures.busiest_hour.hour : null,
    languages: figures.languages
      .filter(({ people }) => people >= k)
      .map(({ language, share }) => ({ language, share })),
  };
}
