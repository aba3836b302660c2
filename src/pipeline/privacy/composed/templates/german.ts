import type { Templates } from './templates.ts';

export const german: Templates = {
  locale: 'de-DE',
  direction: 'ltr',
  counted: {
    messages: { one: '# Nachricht', other: '# Nachrichten' },
    people: { one: '# Person', other: '# Personen' },
    byPeople: { one: '# Person', other: '# Personen' },
    questions: { one: '# Frage', other: '# Fragen' },
    inConversations: { one: '# Gespräch', other: '# Gesprächen' },
    moreConversations: { one: '# weiteres Gespräch', other: '# weitere Gespräche' },
  },
  compared: {
    messages: 'Nachrichten',
    people: 'Schreibende',
    questions: 'Fragen',
    links: 'Links',
    media: 'Bilder und andere Medien',
  },
  quote: (title) => `„${title}“`,
  atLeast: (count) => `mindestens ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `${capped ? 'Mindestens' : 'Etwa'} ${times}-mal so viele ${figure} wie in der Vorwoche`,
    twice: (figure) => `Etwa doppelt so viele ${figure} wie in der Vorwoche`,
    more: (figure, percent) => `${percent} mehr ${figure} als in der Vorwoche`,
    fewer: (figure, percent) => `${percent} weniger ${figure} als in der Vorwoche`,
    same: (figure) => `Etwa so viele ${figure} wie in der Vorwoche`,
    about: (change, topics) =>
      change === null ? `Worüber gesprochen wurde: ${topics}` : `${change}: ${topics}`,
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} zur Vorwoche)`}${byPeople === null ? '' : ` von ${byPeople}`}.`,
    people: (people) => `${people} haben geschrieben.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `, ${answered} beantwortet`}.`,
    nothing: 'Es haben zu wenige geschrieben, um Zahlen zu zeigen.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${people}${inConversations === null ? '' : ` in ${inConversations}`}`,
  states: { settled: 'geklärt', answered: 'beantwortet', open: 'noch offen', announced: 'angekündigt' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `Woche ab ${day}`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'Von dieser Woche ist kein Tag bekannt.'
      : `Von dieser Woche ${knownDays === 1 ? 'ist 1 Tag' : `sind ${knownDays} Tage`} von 7 bekannt.`,
};
