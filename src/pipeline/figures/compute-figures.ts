import { compareText } from '../../core/text/compare-text.ts';
import type { PersonOf } from '../people/person-of.ts';
import { countPeople, type PersonCounts, sumCounts } from '../privacy/figures/person-counts.ts';
import type { SegmentMessage } from '../segments/messages/segment-message.ts';
import type { AttachmentType } from '../whatsapp/entry.ts';
import { type Counts, countMessages, listCounts, resolveCounts } from './count-messages.ts';

/** A count and how many people it is about. */
export type Figure = { readonly n: number; readonly people: number };

export type MediaKind = AttachmentType | 'other';

/** Figures of a period (a day or a week) of one source. Internal. */
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

const toFigure = (counts: PersonCounts): Figure => ({ n: sumCounts(counts), people: countPeople(counts) });

/** Figures of a period's messages: see `countMessages`. */
export function computeFigures(
  messages: readonly SegmentMessage[],
  personOf: PersonOf,
  language: string,
): Figures {
  return figuresOf(resolveCounts(countMessages(messages, language), personOf));
}

/** Returns the figures of what was counted in a period, by person. */
export function figuresOf(counts: Counts): Figures {
  const figure = (name: string): Figure => toFigure(counts.get(name) ?? new Map());
  const list = (name: string) => listCounts(counts, name).map(([key, by]) => ({ key, ...toFigure(by) }));
  const languages = list('language');
  const told = languages.reduce((sum, { n }) => sum + n, 0);
  const [busiest] = list('hour').sort((a, b) => b.n - a.n || Number(a.key) - Number(b.key));
  return {
    messages: figure('messages'),
    active_people: figure('messages').people,
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
      list('media')
        .sort((a, b) => compareText(a.key, b.key))
        .map(({ key, n, people }) => [key, { n, people }]),
    ),
    domains: list('domain')
      .sort((a, b) => b.people - a.people || b.n - a.n || compareText(a.key, b.key))
      .slice(0, maxDomains)
      .map(({ key, n, people }) => ({ domain: key, n, people })),
    joined: figure('joined'),
    added: figure('added'),
    left: figure('left'),
    removed: figure('removed'),
    busiest_hour:
      busiest === undefined ? null : { hour: Number(busiest.key), n: busiest.n, people: busiest.people },
    languages: languages
      .sort((a, b) => b.n - a.n || compareText(a.key, b.key))
      .slice(0, maxLanguages)
      .map(({ key, n, people }) => ({
        language: key,
        share: Math.round((n / told) * 100) / 100,
        people,
      })),
  };
}
