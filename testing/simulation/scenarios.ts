import { createPhone } from '../../scripts/sample/phone.ts';
import type { PhoneStyleId } from '../../scripts/sample/phone-styles.ts';
import { type RenderedExport, renderExport } from '../../scripts/sample/render-export.ts';
import type { SampleChat } from '../../scripts/sample/sample-message.ts';
import { jpegOf, mp4Of, pngOf } from '../harness/scripted-media-models.ts';
import { inventChat } from './invent-chat.ts';
import type { Scenario, SourceTruth, Step } from './scenario.ts';
import { withFiles } from './with-files.ts';

function phoneOf(chat: SampleChat, style: PhoneStyleId) {
  const android = style.startsWith('android');
  const owner = chat.people[android ? 0 : 1]!.id;
  return createPhone({ seed: android ? 5 : 6, style, people: chat.people, owner });
}

/** An export of a chat: Android with its address book, or iOS with another. */
function exportChat(
  chat: SampleChat,
  style: PhoneStyleId,
  span: { fromDay?: string; toDay?: string },
  attached: boolean,
): RenderedExport {
  return renderExport(chat, phoneOf(chat, style), { ...span, media: attached ? 'attached' : 'omitted' });
}

/** Three exports from two phones that overlap: the first leaves media out, the last two have seen second thoughts. */
function overlapping(chat: SampleChat): RenderedExport[] {
  return [
    exportChat(chat, 'android-en-12h', { toDay: '2026-11-04' }, false),
    exportChat(chat, 'ios-de', { fromDay: '2026-11-01' }, true),
    exportChat(chat, 'android-en-12h', { fromDay: '2026-10-30' }, true),
  ];
}

const upload = (id: string, sourceId: string, file: { readonly bytes: Uint8Array }): Step => ({
  do: 'upload',
  upload: { id, sourceId, bytes: file.bytes },
});
const rest: Step = { do: 'rest' };

const chatA = inventChat(5);
const filesA = overlapping(chatA);
const chatB = inventChat(8, 'garden');
const filesB = overlapping(chatB);
const chatC = inventChat(13, 'choir');
const filesC = overlapping(chatC);

const communityA = { id: 'com_a', sourceIds: ['src_a'] };
const communityB = { id: 'com_b', sourceIds: ['src_b', 'src_c'] };
const truthA: SourceTruth = { sourceId: 'src_a', chat: chatA, exports: filesA };

/** All three uploaded in one go: they contend for the lease, duplicate messages and weeks overlap. */
const overlap: Scenario = {
  name: 'overlap',
  communities: [communityA],
  steps: filesA.map((file, i) => upload(`up_${i}`, 'src_a', file)),
  truth: [truthA],
};

/** The same with a model that costs money, some minutes before midnight, when little of the budget is left. */
const budget: Scenario = {
  ...overlap,
  name: 'budget',
  budget: { kind: 'text', aDay: 100_000, spentToday: 98_500, startsAt: Date.UTC(2026, 10, 16, 23, 52) },
};

/** One after the other, the newest first: the second comes into what the first has left. */
const oneByOne: Scenario = {
  name: 'one-by-one',
  communities: [communityA],
  steps: [1, 0].flatMap((which, i) => [upload(`up_${i}`, 'src_a', filesA[which]!), rest]),
  truth: [{ ...truthA, exports: [filesA[0]!, filesA[1]!] }],
};

/** Another community beside it with two sources; both at work at once. */
const neighbours: Scenario = {
  name: 'neighbours',
  communities: [communityA, communityB],
  steps: [
    upload('up_0', 'src_a', filesA[2]!),
    upload('up_1', 'src_b', filesB[0]!),
    upload('up_2', 'src_c', filesC[1]!),
    rest,
    upload('up_3', 'src_b', filesB[2]!),
  ],
  truth: [
    { sourceId: 'src_a', chat: chatA, exports: [filesA[2]!] },
    { sourceId: 'src_b', chat: chatB, exports: [filesB[0]!, filesB[2]!] },
    { sourceId: 'src_c', chat: chatC, exports: [filesC[1]!] },
  ],
};

const bytesOf = (text: string): { readonly bytes: Uint8Array } => ({ bytes: new TextEncoder().encode(text) });

/** A file that is no archive, one that is cancelled before it is read, the same file twice, and a late second thought. */
const mixedFaults: Scenario = {
  name: 'mixed-faults',
  communities: [communityA],
  steps: [
    upload('up_0', 'src_a', bytesOf('This is not an archive, whatever its name says.')),
    upload('up_1', 'src_a', filesA[1]!),
    { do: 'cancel', uploadId: 'up_1' },
    upload('up_2', 'src_a', filesA[0]!),
    rest,
    upload('up_3', 'src_a', filesA[0]!),
    rest,
    upload('up_4', 'src_a', filesA[2]!),
  ],
  truth: [{ sourceId: 'src_a', chat: chatA, exports: [filesA[0]!, filesA[2]!] }],
};

/** An export with a film and more pictures than today's budget allows to look at; some minutes before midnight, as above. */
const pictures: Scenario = {
  name: 'pictures',
  communities: [communityA],
  steps: [
    upload('up_0', 'src_a', {
      bytes: withFiles(filesA[1]!.bytes, {
        'one.jpg': jpegOf('one'),
        'two.png': pngOf('two'),
        'film.mp4': mp4Of('a film'),
        'broken.gif': new TextEncoder().encode('GIF89a'),
      }),
    }),
  ],
  truth: [{ ...truthA, exports: [filesA[1]!] }],
  budget: { kind: 'image', aDay: 10_000, spentToday: 9_550, startsAt: Date.UTC(2026, 10, 16, 23, 52) },
};

/** Who wrote most, what only they wrote, and how each phone shows them. */
function findErased(chat: SampleChat): {
  readonly names: readonly string[];
  readonly texts: readonly string[];
} {
  const owners = new Set([chat.people[0]!.id, chat.people[1]!.id]);
  const [person, messages] = [...Map.groupBy(chat.messages, (message) => message.person)]
    .filter(([id]) => id !== null && !owners.has(id))
    .sort((a, b) => b[1].length - a[1].length)[0]!;
  const names = (['android-en-12h', 'ios-de'] as const).map(
    (style) => phoneOf(chat, style).labels.get(person!)!,
  );
  const others = chat.messages.filter((message) => message.person !== person);
  const texts = messages
    .map(({ text }) => text.slice(0, 30))
    .filter((text) => text.length >= 12 && !/[\u2068@\n]/.test(text))
    .filter((text) => !others.some((message) => message.text.includes(text)));
  return { names: [...new Set(names)], texts };
}

const erasedA = findErased(chatA);

/** Somebody is erased between two exports that hold what they wrote. */
const erasure: Scenario = {
  name: 'erasure',
  communities: [communityA],
  steps: [
    upload('up_0', 'src_a', filesA[0]!),
    upload('up_1', 'src_a', filesA[1]!),
    rest,
    { do: 'erase', communityId: 'com_a', names: erasedA.names },
    rest,
    upload('up_2', 'src_a', filesA[2]!),
  ],
  truth: [truthA],
  erased: [...erasedA.texts, ...erasedA.names],
};

export const scenarios: readonly Scenario[] = [
  overlap,
  budget,
  pictures,
  oneByOne,
  neighbours,
  mixedFaults,
  erasure,
];

export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined)
    throw new Error(
      `There is no scenario ${name}: ${scenarios.map((scenario) => scenario.name).join(', ')}.`,
    );
  return found;
}

/** The same chat exported by five phones in five languages and clocks with one address book, each alone. */
export function formatVariantsOf(chat: SampleChat): readonly Scenario[] {
  const styles: PhoneStyleId[] = [
    'android-en-12h',
    'android-de-24h',
    'android-es-24h',
    'android-pt-br',
    'android-fr',
  ];
  const owner = chat.people[0]!.id;
  const { labels } = createPhone({ seed: 5, style: 'android-en-12h', people: chat.people, owner });
  return styles.map((style) => {
    const phone = { ...createPhone({ seed: 5, style, people: chat.people, owner }), labels };
    const file = renderExport(chat, phone, { media: 'omitted' });
    return {
      name: style,
      communities: [communityA],
      steps: [upload('up_0', 'src_a', file)],
      truth: [{ sourceId: 'src_a', chat, exports: [file] }],
    };
  });
}
