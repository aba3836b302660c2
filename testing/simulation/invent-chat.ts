import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { mention, type SampleChat, type SampleMessage } from '../../scripts/sample/sample-message.ts';
import { dayOfMinute, daysOfDay } from '../../src/core/time.ts';

/** Messages kept of each day: big days that five people and more write on, small ones that must stay hidden. */
const shape: readonly (readonly [day: string, messages: number])[] = [
  ['2026-10-29', 9],
  ['2026-11-01', 3],
  ['2026-11-04', 9],
  ['2026-11-08', 2],
  ['2026-11-11', 9],
];

/** What must never come out again, as it stands in messages that beg to be quoted. */
export const plantedSecrets: readonly string[] = [
  '+44 7700 900871',
  '07700 900 872',
  '(202) 555-0173',
  '00447700900874',
  'ines.faro@example.org',
  'quay [at] example.com',
  'https://example.net/private/rota-4711',
  '@447700900875',
];

const bait = (secret: string): string =>
  `Who can bring the long ladder on Saturday at 10? Please ask ${secret}`;

/**
 * A chat of three weeks in thirty-odd messages, small because it is run thousands of times: with messages sent twice in
 * a minute, second thoughts (one deletion, one edit, both days later), mentions, and personal data in several forms.
 */
export function inventChat(seed: number, slug = 'workshop'): SampleChat {
  const generated = generateChat({
    seed,
    messages: 400,
    days: 20,
    people: 9,
    language: 'en',
    endDay: '2026-11-15',
  });
  const { people } = generated;
  const byDay = Map.groupBy(generated.messages(), ({ minute }) => dayOfMinute(minute));
  const messages: SampleMessage[] = [];
  let secret = 0;
  for (const [day, count] of shape) {
    const ofDay = (byDay.get(day) ?? [])
      .filter(({ attachment }) => attachment?.type !== 'document')
      .slice(0, count);
    ofDay.forEach((message, i) => {
      const person = people[(i + secret) % people.length]!.id;
      const base: SampleMessage = { ...message, person, edit: null, deletedMinute: null };
      if (base.attachment !== null || i % 3 !== 1) messages.push(base);
      else messages.push({ ...base, text: bait(plantedSecrets[secret++ % plantedSecrets.length]!) });
    });
  }
  const texts = messages.filter(({ kind }) => kind === 'text');
  const change = (message: SampleMessage, to: Partial<SampleMessage>): void => {
    messages[messages.indexOf(message)] = { ...message, ...to };
  };
  const [greeting, named, later, early] = [texts[0]!, texts[4]!, texts[9]!, texts[12]!];
  change(named, { text: `${mention(people[2]!.id)} and ${people[3]!.name} decided: we meet on Friday.` });
  change(early, { edit: { minute: daysOfDay('2026-11-05') * 1440, text: `${early.text} (at noon)` } });
  change(later, { deletedMinute: daysOfDay('2026-11-09') * 1440 });
  messages.push({ ...greeting, id: `${greeting.id}-again` }, { ...greeting, id: `${greeting.id}-and-again` });
  const twice = texts.at(-1)!;
  messages.push({ ...twice, id: `${twice.id}-again` });
  messages.sort((a, b) => a.minute - b.minute || a.second - b.second || (a.id < b.id ? -1 : 1));
  return { slug, name: generated.name, language: 'en', people, messages };
}
