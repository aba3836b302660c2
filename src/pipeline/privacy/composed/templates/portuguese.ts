import type { Templates } from './templates.ts';

export const portuguese: Templates = {
  locale: 'pt-BR',
  direction: 'ltr',
  counted: {
    messages: { one: '# mensagem', other: '# mensagens' },
    people: { one: '# pessoa', other: '# pessoas' },
    byPeople: { one: '# pessoa', other: '# pessoas' },
    questions: { one: '# pergunta', other: '# perguntas' },
    inConversations: { one: '# conversa', other: '# conversas' },
    moreConversations: { one: 'Mais # conversa', other: 'Mais # conversas' },
  },
  compared: {
    messages: 'mensagens',
    people: 'pessoas escrevendo',
    questions: 'perguntas',
    links: 'links',
    media: 'imagens e outros arquivos',
  },
  quote: (title) => `“${title}”`,
  atLeast: (count) => `pelo menos ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `${capped ? 'Pelo menos' : 'Cerca de'} ${times} vezes mais ${figure} do que na semana anterior`,
    twice: (figure) => `Cerca do dobro de ${figure} da semana anterior`,
    more: (figure, percent) => `${percent} mais ${figure} do que na semana anterior`,
    fewer: (figure, percent) => `${percent} menos ${figure} do que na semana anterior`,
    same: (figure) => `Mais ou menos o mesmo número de ${figure} da semana anterior`,
    about: (change, topics) => (change === null ? `Do que se falou: ${topics}` : `${change}: ${topics}`),
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} em relação à semana anterior)`}${byPeople === null ? '' : ` de ${byPeople}`}.`,
    people: (people) => `Escreveram ${people}.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `, ${answered} com resposta`}.`,
    nothing: 'Poucas pessoas escreveram para que se possam mostrar números.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${people}${inConversations === null ? '' : ` em ${inConversations}`}`,
  states: { settled: 'decidido', answered: 'respondido', open: 'em aberto', announced: 'anunciado' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `Semana de ${day}`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'Nenhum dia desta semana é conhecido.'
      : `Desta semana ${knownDays === 1 ? 'é conhecido 1 dia' : `são conhecidos ${knownDays} dias`} de 7.`,
};
