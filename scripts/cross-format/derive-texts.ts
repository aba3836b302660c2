import { eventPatterns } from '../../src/pipeline/whatsapp/locales/event-patterns.ts';
import { interfaceStrings, type MarkerName } from '../../src/pipeline/whatsapp/locales/interface-strings.ts';
import { type MoreName, moreStrings } from '../../src/pipeline/whatsapp/locales/more-strings.ts';
import { type InterfaceTexts, interfaceTexts } from '../sample/interface-texts.ts';

/** Tables of strings by locale, the exact one first: `zh-TW`, then `zh`. */
function findTables<T>(tables: Readonly<Record<string, T>>, locale: string): T[] {
  const language = locale.split('-')[0]!;
  return [tables[locale], tables[language]].filter((table) => table !== undefined);
}

/**
 * What a phone in any language writes into an export, as far as the reader's tables know it; English for the rest, as
 * WhatsApp itself does where a string has not been translated.
 */
export function deriveTexts(locale: string): InterfaceTexts {
  const { en } = interfaceTexts;
  const marker = (name: MarkerName, otherwise: string, fits = (_: string): boolean => true): string =>
    findTables(interfaceStrings, locale)
      .flatMap((table) => table[name] ?? [])
      .find(fits) ?? otherwise;
  const more = (name: MoreName, otherwise: string, fits = (_: string): boolean => true): string =>
    findTables(moreStrings, locale)
      .flatMap((table) => table[name] ?? [])
      .find(fits)
      ?.trim() ?? otherwise;
  const bare = (text: string): boolean => !/\{x\}.*\{x\}/.test(text);
  return {
    androidStem: en.androidStem,
    iosStem: en.iosStem,
    mediaOmitted: marker('omitted', en.mediaOmitted),
    fileAttached: marker('attached', en.fileAttached, (text) => text.startsWith('{x} (')),
    iosAttached: marker('attached', en.iosAttached, (text) => text.startsWith('<') && bare(text)),
    omitted: {
      image: marker('image', en.omitted.image, isPlain),
      video: marker('video', en.omitted.video, isPlain),
      audio: marker('audio', en.omitted.audio, isPlain),
      gif: marker('gif', en.omitted.gif, isPlain),
      sticker: marker('sticker', en.omitted.sticker, isPlain),
      document: marker('document', en.omitted.document, isPlain),
      contact: marker('contact', en.omitted.contact, isPlain),
    },
    pages: en.pages,
    deletedOther: marker('deleted', en.deletedOther),
    deletedYou: marker('deleted', en.deletedYou),
    edited: marker('edited', en.edited),
    poll: more('pollFrom', en.poll, (text) => /[:：]\s*$/.test(text)),
    option: en.option,
    votes: en.votes,
    location: en.location,
    missedCall: more('call', en.missedCall),
    encryption: en.encryption,
    events: deriveEvents(locale),
  };
}

function deriveEvents(locale: string): InterfaceTexts['events'] {
  const english: InterfaceTexts['events'] = interfaceTexts.en.events;
  const patterns = findTables(eventPatterns, locale).flat();
  return Object.fromEntries(
    Object.entries(english).map(([type, [other, you]]) => {
      const withTargets = other.includes('{t}');
      const found = patterns.find(
        ([event, text]) =>
          event === type && text.includes('{a}') && text.includes('{t}') === withTargets && hasOneBlank(text),
      )?.[1];
      return [type, [found?.replace('{x}', '{v}') ?? other, you] as const];
    }),
  );
}

/** As phones write since captions stand before the marker: in older versions it stood in angle brackets. */
const isPlain = (text: string): boolean => !/^<|\{x\}/.test(text);

const hasOneBlank = (text: string): boolean => text.split('{x}').length <= 2;
