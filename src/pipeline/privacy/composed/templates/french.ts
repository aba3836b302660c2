import type { Templates } from './templates.ts';

/** French sets a narrow no-break space before colons and inside quotation marks. */
const narrow = '\u202f';

export const french: Templates = {
  locale: 'fr-FR',
  direction: 'ltr',
  counted: {
    messages: { one: '# message', other: '# messages' },
    people: { one: '# personne', other: '# personnes' },
    byPeople: { one: '# personne', other: '# personnes' },
    questions: { one: '# question', other: '# questions' },
    inConversations: { one: '# conversation', other: '# conversations' },
    moreConversations: { one: '# autre conversation', other: '# autres conversations' },
  },
  compared: {
    messages: 'de messages',
    people: 'de personnes qui écrivent',
    questions: 'de questions',
    links: 'de liens',
    media: 'd’images et d’autres fichiers',
  },
  quote: (title) => `«${narrow}${title}${narrow}»`,
  atLeast: (count) => `au moins ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `${capped ? 'Au moins' : 'Environ'} ${times} fois plus ${figure} que la semaine précédente`,
    twice: (figure) => `Environ deux fois plus ${figure} que la semaine précédente`,
    more: (figure, percent) => `${percent} ${figure} en plus par rapport à la semaine précédente`,
    fewer: (figure, percent) => `${percent} ${figure} en moins par rapport à la semaine précédente`,
    same: (figure) => `À peu près autant ${figure} que la semaine précédente`,
    about: (change, topics) =>
      change === null ? `On a parlé de${narrow}: ${topics}` : `${change}${narrow}: ${topics}`,
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} par rapport à la semaine précédente)`}${byPeople === null ? '' : ` de ${byPeople}`}.`,
    people: (people) => `Ont écrit${narrow}: ${people}.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `, dont ${answered} avec réponse`}.`,
    nothing: 'Trop peu de personnes ont écrit pour montrer des chiffres.',
  },
  theme: (word, people, inConversations) =>
    `${word}${narrow}: ${people}${inConversations === null ? '' : ` dans ${inConversations}`}`,
  states: { settled: 'décidé', answered: 'réponse donnée', open: 'en suspens', announced: 'annoncé' },
  separator: ' · ',
  ahead: (day, what) => `${day}${narrow}: ${what}`,
  weekOf: (day) => `Semaine du ${day}`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'Aucun jour de cette semaine n’est connu.'
      : `De cette semaine, ${knownDays === 1 ? '1 jour sur 7 est connu' : `${knownDays} jours sur 7 sont connus`}.`,
};
