import fc from 'fast-check';
import type { AttachmentType, Entry, SystemEvent } from '../../../src/pipeline/whatsapp/entry.ts';

/** What really happened in an invented chat, and how phones export it. */
export type Happening = {
  readonly minute: number;
  readonly second: number;
  readonly person: number;
  readonly what:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'media'; readonly caption: string; readonly type: 'image' | 'document' }
    | { readonly kind: 'system'; readonly event: 'join' | 'leave' | 'subject' }
    | { readonly kind: 'poll'; readonly question: string }
    | { readonly kind: 'call' };
  /** Number of happenings after which it is deleted, or edited; null for never. */
  readonly deletedAfter: number | null;
  readonly editedAfter: number | null;
};

export type Phone = {
  readonly platform: 'android' | 'ios';
  /** Which of the display names of a person this phone shows. */
  readonly book: number;
  /** System lines in a language its reader knows. */
  readonly understood: boolean;
};

export type ExportShape = {
  readonly phone: Phone;
  /** The export holds happenings `from` to `to` (exclusive), as they were after `to` happenings. */
  readonly from: number;
  readonly to: number;
  readonly withMedia: boolean;
};

export const firstMinute = 28_000_080;

const bodies = [
  'ok',
  'yes',
  'ok',
  'see you at the lake',
  '  spaced   out ',
  'line one\nline two',
  'naïve',
  '@\u2068Ada\u2069 hi',
];

const what: fc.Arbitrary<Happening['what']> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...bodies).map((text) => ({ kind: 'text' as const, text })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('media' as const),
      caption: fc.constantFrom('', '', 'look'),
      type: fc.constantFrom('image' as const, 'document' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('system' as const),
      event: fc.constantFrom('join' as const, 'leave' as const, 'subject' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Lunch?', 'Dinner?').map((question) => ({ kind: 'poll' as const, question })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'call' as const }) },
);

/** A chat whose minutes are crowded, so that repetitions, cuts and deletions meet; its first and last minute hold one message. */
export function arbitraryChat({ changes }: { changes: boolean }): fc.Arbitrary<Happening[]> {
  const later = (freq: number) => (changes ? fc.option(fc.nat(6), { freq }) : fc.constant(null));
  const step = fc.record({
    pause: fc.constantFrom(0, 5, 20, 40, 90, 600),
    person: fc.nat(4),
    what,
    deletedLater: later(5),
    editedLater: later(5),
  });
  return fc.array(step, { minLength: 1, maxLength: 24 }).map((steps) => {
    let time = 600;
    const middle = steps.map(({ pause, person, what, deletedLater, editedLater }, index) => {
      time += pause;
      return {
        minute: firstMinute + Math.floor(time / 60),
        second: time % 60,
        person,
        what,
        deletedAfter:
          deletedLater === null || what.kind === 'system' || what.kind === 'call'
            ? null
            : index + 2 + deletedLater,
        editedAfter: editedLater === null || what.kind !== 'text' ? null : index + 2 + editedLater,
      };
    });
    const edge = (seconds: number, text: string): Happening => ({
      minute: firstMinute + Math.floor(seconds / 60),
      second: 0,
      person: 0,
      what: { kind: 'text', text },
      deletedAfter: null,
      editedAfter: null,
    });
    return [edge(0, 'first of all'), ...middle, edge(time + 600, 'last of all')];
  });
}

const phone: fc.Arbitrary<Phone> = fc.record({
  platform: fc.constantFrom('android' as const, 'ios' as const),
  book: fc.nat(2),
  understood: fc.boolean(),
});

export function arbitraryExports(length: number): fc.Arbitrary<ExportShape[]> {
  const shape = fc
    .record({ phone, a: fc.nat(length), b: fc.nat(length), withMedia: fc.boolean() })
    .map(({ phone, a, b, withMedia }) => ({ phone, from: Math.min(a, b), to: Math.max(a, b), withMedia }))
    .filter(({ from, to }) => from < to);
  return fc.array(shape, { minLength: 1, maxLength: 5 });
}

export function displayNameOf(person: number, book: number): string {
  return [`Person ${person}`, `~ nick${person}`, `+999 555 010${person}`][book]!;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The text after an edit. */
export const editedText = (text: string, index: number): string => `${text.trim()} (corrected ${index})`;

/** Entries as a reader would hand them over, in order, and the view they were taken from. */
export function renderExport(
  chat: readonly Happening[],
  { phone, from, to, withMedia }: ExportShape,
): { entries: Entry[]; view: { asOf: number; firstMinute: number } } {
  const entries: Entry[] = [];
  for (let at = from; at < to; at++)
    entries.push(renderEntry(chat[at]!, at, to, phone, withMedia, entries.length));
  return { entries, view: { asOf: chat[to - 1]!.minute, firstMinute: chat[from]!.minute } };
}

function renderEntry(
  happening: Happening,
  at: number,
  now: number,
  phone: Phone,
  withMedia: boolean,
  index: number,
): Entry {
  const ios = phone.platform === 'ios';
  const base = {
    index,
    minute: happening.minute,
    second: ios ? happening.second : -1,
    author: displayNameOf(happening.person, phone.book),
    text: '',
    attachment: null,
    edited: false,
    event: null,
  };
  if (happening.deletedAfter !== null && happening.deletedAfter <= now) return { ...base, kind: 'deleted' };
  const { what } = happening;
  switch (what.kind) {
    case 'text': {
      const edited = happening.editedAfter !== null && happening.editedAfter <= now;
      const text = edited ? editedText(what.text, at) : what.text;
      return {
        ...base,
        kind: 'text',
        edited,
        text: ios ? text : text.replace('\u2068Ada\u2069', '447700900123'),
      };
    }
    case 'media': {
      const type: AttachmentType = what.type;
      const stem = `${pad(at, 8)}-PHOTO-2023-03-28-10-40-${pad(happening.second, 2)}.jpg`;
      const android = what.type === 'image' ? `IMG-20230328-WA${pad(at, 4)}.jpg` : `Paper ${at}.pdf`;
      const named = what.type === 'image' ? stem : `${pad(at, 8)}-Paper ${at}.pdf`;
      const attachment = withMedia
        ? { name: ios ? named : android, omitted: false, type }
        : { name: null, omitted: true, type: ios ? type : null };
      return { ...base, kind: 'media', text: what.caption, attachment };
    }
    case 'system': {
      const event: SystemEvent = phone.understood
        ? { type: what.event, actor: null, targets: [base.author] }
        : { type: 'other', actor: null, targets: [] };
      return {
        ...base,
        author: null,
        kind: 'system',
        text: `${base.author} ${ios ? 'i' : 'a'}:${what.event}`,
        event,
      };
    }
    case 'poll':
      return {
        ...base,
        kind: 'poll',
        text: ios
          ? `POLL:\n${what.question}\nOPTION: soup (1 vote)`
          : `ANKET:\n${what.question}\nSEÇENEK: soup (1 oy)`,
      };
    case 'call':
      return ios
        ? { ...base, kind: 'call', text: 'Voice call, 12 min' }
        : { ...base, kind: 'text', text: 'null' };
  }
}
