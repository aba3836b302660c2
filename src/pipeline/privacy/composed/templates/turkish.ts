import type { Templates } from './templates.ts';

/** "n of them", with the vowel and the buffer letter that each number asks for. */
const knownDaysOf = ['', '1’i', '2’si', '3’ü', '4’ü', '5’i', '6’sı'] as const;

export const turkish: Templates = {
  locale: 'tr-TR',
  direction: 'ltr',
  counted: {
    messages: { other: '# mesaj' },
    people: { other: '# kişi' },
    byPeople: { other: '# kişiden' },
    questions: { other: '# soru' },
    inConversations: { other: '# sohbette' },
    moreConversations: { other: '# sohbet daha' },
  },
  compared: {
    messages: 'mesaj',
    people: 'yazan kişi',
    questions: 'soru',
    links: 'bağlantı',
    media: 'görsel ve diğer medya',
  },
  quote: (title) => `“${title}”`,
  atLeast: (count) => `en az ${count}`,
  headline: {
    times: (figure, times, capped) =>
      `Önceki haftanın ${capped ? 'en az' : 'yaklaşık'} ${times} katı ${figure}`,
    twice: (figure) => `Önceki haftanın yaklaşık iki katı ${figure}`,
    more: (figure, percent) => `Önceki haftaya göre ${percent} daha fazla ${figure}`,
    fewer: (figure, percent) => `Önceki haftaya göre ${percent} daha az ${figure}`,
    same: (figure) => `Önceki haftayla hemen hemen aynı sayıda ${figure}`,
    about: (change, topics) => (change === null ? `Konuşulanlar: ${topics}` : `${change}: ${topics}`),
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${byPeople === null ? '' : `${byPeople} `}${messages}${change === null ? '' : ` (önceki haftaya göre ${change})`}.`,
    people: (people) => `${people} yazdı.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `, yanıtlananların oranı ${answered}`}.`,
    nothing: 'Sayıların gösterilmesi için çok az kişi yazdı.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${inConversations === null ? '' : `${inConversations} `}${people}`,
  states: { settled: 'karara bağlandı', answered: 'yanıtlandı', open: 'hâlâ açık', announced: 'duyuruldu' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `${day} haftası`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'Bu haftanın hiçbir günü bilinmiyor.'
      : `Bu haftanın 7 gününden ${knownDaysOf[knownDays]} biliniyor.`,
};
