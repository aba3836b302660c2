import { createPhone } from '../../scripts/sample/phone.ts';
import type { PhoneStyleId } from '../../scripts/sample/phone-styles.ts';
import { blankDraft } from '../../scripts/sample/play-scene.ts';
import { type RenderedExport, renderExport } from '../../scripts/sample/render-export.ts';
import type {
  SampleAttachment,
  SampleChat,
  SampleMessage,
  SamplePerson,
} from '../../scripts/sample/sample-message.ts';
import { daysOfDay } from '../../src/core/time.ts';
import type { CanaryForm } from './canary-form.ts';
import { canaryLanguages, generateForms } from './generate-forms.ts';
import type { CanaryLanguage } from './languages/canary-language.ts';

/** `once`: every form is said by one person. `by_ten`: by ten people in each of two weeks, in different texts. */
export type CanaryMode = 'once' | 'by_ten';

export type CanaryChat = {
  readonly language: CanaryLanguage;
  readonly chat: SampleChat;
};

export type CanaryExport = {
  readonly source: string;
  readonly language: string;
  readonly rendered: RenderedExport;
};

export type CanaryCommunity = {
  readonly slug: string;
  readonly timeZone: string;
  /** Everything that may not come out, display names and numbers of members included. */
  readonly forms: readonly CanaryForm[];
  readonly chats: readonly CanaryChat[];
  /** One export a group, from phones of both kinds. */
  readonly exports: readonly CanaryExport[];
  readonly firstDay: string;
  readonly lastDay: string;
};

const firstDay = '2026-10-19';
const lastDay = '2026-11-15';
/** So many people say what ten people say, each in both weeks. */
const roundsOfWeek = 10;
const styles: readonly PhoneStyleId[] = ['android-en-gb', 'ios-en', 'android-de-24h', 'ios-de'];

function invitePeople(language: CanaryLanguage, firstIndex: number): SamplePerson[] {
  return language.authors.map((name, i) => ({
    id: `${language.language}-m${i + 1}`,
    name,
    first: name.split(' ')[0]!,
    phone: `+44 7700 900${String((firstIndex + i) % 1000).padStart(3, '0')}`,
    rate: 1,
    joinedDay: daysOfDay(firstDay),
    leftDay: null,
    quietDay: null,
  }));
}

const attachment = (
  type: SampleAttachment['type'],
  title: string | null,
  tooBig: boolean,
): SampleAttachment => ({
  type,
  title,
  seed: 1,
  seconds: 3,
  pages: 1,
  tooBig,
});

/** File names may not hold what file systems forbid. */
const fileTitle = (text: string): string => text.replace(/[/\\:*?"<>|@]/g, ' ').trim();

/** One message that plants a form where it belongs. */
function plantForm(form: CanaryForm, sentence: string, base: SampleMessage): SampleMessage {
  switch (form.place) {
    case 'caption':
      return { ...base, kind: 'media', text: sentence, attachment: attachment('image', null, true) };
    case 'file_name':
      return {
        ...base,
        kind: 'media',
        text: '',
        attachment: attachment('document', fileTitle(form.text), false),
      };
    case 'contact':
      return {
        ...base,
        kind: 'media',
        text: '',
        attachment: attachment('contact', fileTitle(form.text), false),
      };
    case 'poll': {
      const [question, option] = base.second % 2 === 0 ? [sentence, 'yes'] : ['?', form.text];
      const options = [
        { label: option, votes: 6 },
        { label: 'no', votes: 1 },
      ];
      return { ...base, kind: 'poll', text: '', poll: { question, options } };
    }
    case 'location':
      return { ...base, kind: 'location', text: '', place: form.coordinates };
    default:
      return { ...base, kind: 'text', text: sentence };
  }
}

/** Who says a form in which round, and in which words. */
function sayForm(
  language: CanaryLanguage,
  form: CanaryForm,
  index: number,
  round: number,
  minute: number,
): SampleMessage {
  const { frames, tails } = language;
  const sentence = frames[(index + round) % frames.length]!.replace('{}', () => form.text);
  const tail = tails[(index * 5 + round) % tails.length]!;
  const base: SampleMessage = {
    ...blankDraft(minute, (index + round) % 60),
    id: `${form.id}-${round + 1}`,
    person: `${language.language}-m${((index + (round % roundsOfWeek)) % language.authors.length) + 1}`,
  };
  return plantForm(form, `${sentence} ${tail}`, base);
}

const spokenPlaces = new Set(['text', 'caption', 'file_name', 'contact', 'poll', 'location']);

function buildChat(
  language: CanaryLanguage,
  forms: readonly CanaryForm[],
  mode: CanaryMode,
  firstIndex: number,
): SampleChat {
  const people = invitePeople(language, firstIndex);
  const start = daysOfDay(firstDay) * 1440;
  const create = {
    ...blankDraft(start + 400, 0),
    event: { type: 'create', actor: people[0]!.id, targets: [], value: language.groupName },
  } as const;
  const controls = language.controls.map(
    (word): CanaryForm => ({
      id: `${language.language}-control-${word}`,
      kind: 'phrase',
      language: language.language,
      text: word,
      needles: [],
      place: 'text',
      coordinates: null,
    }),
  );
  const spoken = forms.filter(({ place }) => spokenPlaces.has(place));
  const messages: SampleMessage[] = [{ ...create, id: `${language.language}-create` }];
  for (let round = 0; round < 2 * roundsOfWeek; round++) {
    const day = Math.floor(round / roundsOfWeek) * 14 + (round % 5);
    // Controls are said by ten in both modes, so that there is something to publish; they come first in the day.
    const said = [...controls, ...(mode === 'by_ten' || round === 0 ? spoken : [])];
    said.forEach((form, index) => {
      messages.push(
        sayForm(language, form, index, round, start + day * 1440 + 480 + index * 7 + (round % 7)),
      );
    });
  }
  messages.sort((a, b) => a.minute - b.minute || a.second - b.second || (a.id < b.id ? -1 : 1));
  return { slug: `canary-${language.language}`, name: language.groupName, language: 'en', people, messages };
}

/** Builds a community of eight groups in eight languages that is full of personal forms, and its exports. */
export function buildCanaryCommunity(seed: number, mode: CanaryMode): CanaryCommunity {
  const planted = generateForms(seed);
  const chats = canaryLanguages.map((language, i) => ({
    language,
    chat: buildChat(
      language,
      planted.filter((form) => form.language === language.language),
      mode,
      200 + i * 20,
    ),
  }));
  const numbers = chats.flatMap(({ language, chat }) =>
    chat.people.map(
      ({ id, phone }): CanaryForm => ({
        id: `${id}-number`,
        kind: 'phone',
        language: language.language,
        text: phone,
        needles: [phone.replace(/\D/g, '').slice(2)],
        place: 'author',
        coordinates: null,
      }),
    ),
  );
  const exports = chats.map(({ language, chat }, i): CanaryExport => {
    const phone = createPhone({
      seed: seed * 31 + i,
      style: styles[i % styles.length]!,
      people: chat.people,
      owner: chat.people[i % chat.people.length]!.id,
      saved: 0.7,
      captions: true,
    });
    return {
      source: chat.slug,
      language: language.language,
      rendered: renderExport(chat, phone, { media: 'attached', toDay: lastDay }),
    };
  });
  return {
    slug: 'canary',
    timeZone: 'Europe/Lisbon',
    forms: [...planted, ...numbers],
    chats,
    exports,
    firstDay,
    lastDay,
  };
}
