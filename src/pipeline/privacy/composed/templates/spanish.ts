import type { Templates } from './templates.ts';

export const spanish: Templates = {
  locale: 'es-ES',
  direction: 'ltr',
  counted: {
    messages: { one: '# mensaje', other: '# mensajes' },
    people: { one: '# persona', other: '# personas' },
    byPeople: { one: '# persona', other: '# personas' },
    questions: { one: '# pregunta', other: '# preguntas' },
    inConversations: { one: '# conversación', other: '# conversaciones' },
    moreConversations: { one: '# conversación más', other: '# conversaciones más' },
  },
  compared: {
    messages: 'mensajes',
    people: 'personas que escriben',
    questions: 'preguntas',
    links: 'enlaces',
    media: 'imágenes y otros archivos',
  },
  quote: (title) => `«${title}»`,
  atLeast: (count) => `al menos ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `${capped ? 'Al menos' : 'Unas'} ${times} veces más ${figure} que la semana anterior`,
    twice: (figure) => `Casi el doble de ${figure} que la semana anterior`,
    more: (figure, percent) => `Un ${percent} más de ${figure} que la semana anterior`,
    fewer: (figure, percent) => `Un ${percent} menos de ${figure} que la semana anterior`,
    same: (figure) => `Más o menos el mismo número de ${figure} que la semana anterior`,
    about: (change, topics) => (change === null ? `De qué se habló: ${topics}` : `${change}: ${topics}`),
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} respecto a la semana anterior)`}${byPeople === null ? '' : ` de ${byPeople}`}.`,
    people: (people) => `Escribieron ${people}.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `, con respuesta el ${answered}`}.`,
    nothing: 'Escribieron muy pocas personas como para mostrar cifras.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${people}${inConversations === null ? '' : ` en ${inConversations}`}`,
  states: { settled: 'acordado', answered: 'respondido', open: 'sin resolver', announced: 'anunciado' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `Semana del ${day}`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'No se conoce ningún día de esta semana.'
      : `De esta semana se ${knownDays === 1 ? 'conoce 1 día' : `conocen ${knownDays} días`} de 7.`,
};
