import type { Templates } from './templates.ts';

export const english: Templates = {
  locale: 'en-GB',
  direction: 'ltr',
  counted: {
    messages: { one: '# message', other: '# messages' },
    people: { one: '# person', other: '# people' },
    byPeople: { one: '# person', other: '# people' },
    questions: { one: '# question', other: '# questions' },
    inConversations: { one: '# conversation', other: '# conversations' },
    moreConversations: { one: '# more conversation', other: '# more conversations' },
  },
  compared: {
    messages: 'messages',
    people: 'people writing',
    questions: 'questions',
    links: 'links',
    media: 'pictures and other media',
  },
  quote: (title) => `“${title}”`,
  atLeast: (count) => `at least ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `${capped ? 'At least' : 'About'} ${times} times as many ${figure} as the week before`,
    twice: (figure) => `About twice as many ${figure} as the week before`,
    more: (figure, percent) => `${percent} more ${figure} than the week before`,
    fewer: (figure, percent) => `${percent} fewer ${figure} than the week before`,
    same: (figure) => `About as many ${figure} as the week before`,
    about: (change, topics) =>
      change === null ? `What people talked about: ${topics}` : `${change}: ${topics}`,
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} on the week before)`}${byPeople === null ? '' : ` from ${byPeople}`}.`,
    people: (people) => `${people} wrote.`,
    questions: (questions, answered) => `${questions}${answered === null ? '' : `, ${answered} answered`}.`,
    nothing: 'Too few people wrote for figures to be shown.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${people}${inConversations === null ? '' : ` in ${inConversations}`}`,
  states: { settled: 'settled', answered: 'answered', open: 'still open', announced: 'announced' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `Week of ${day}`,
  coverage: (knownDays) =>
    knownDays === 0 ? 'No day of this week is known.' : `Talk is known on ${knownDays} of 7 days.`,
};
