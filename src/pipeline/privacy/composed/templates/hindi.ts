import type { Templates } from './templates.ts';

export const hindi: Templates = {
  locale: 'hi-IN',
  direction: 'ltr',
  counted: {
    messages: { other: '# संदेश' },
    people: { one: '# व्यक्ति', other: '# लोग' },
    byPeople: { one: '# व्यक्ति', other: '# लोगों' },
    questions: { other: '# सवाल' },
    inConversations: { one: '# बातचीत', other: '# बातचीतों' },
    moreConversations: { one: '# और बातचीत', other: '# और बातचीतें' },
  },
  compared: {
    messages: 'संदेश',
    people: 'लिखने वाले लोग',
    questions: 'सवाल',
    links: 'लिंक',
    media: 'तस्वीरें और अन्य मीडिया',
  },
  quote: (title) => `“${title}”`,
  atLeast: (count) => `कम से कम ${count}`,
  headline: {
    times: (figure, times, capped) => `पिछले हफ़्ते से ${capped ? 'कम से कम' : 'लगभग'} ${times} गुना ${figure}`,
    twice: (figure) => `पिछले हफ़्ते से लगभग दो गुना ${figure}`,
    more: (figure, percent) => `पिछले हफ़्ते से ${percent} ज़्यादा ${figure}`,
    fewer: (figure, percent) => `पिछले हफ़्ते से ${percent} कम ${figure}`,
    same: (figure) => `${figure} लगभग पिछले हफ़्ते के बराबर`,
    about: (change, topics) => (change === null ? `किस पर बात हुई: ${topics}` : `${change}: ${topics}`),
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${byPeople === null ? '' : `${byPeople} के `}${messages}${change === null ? '' : ` (पिछले हफ़्ते से ${change})`}।`,
    people: (people) => `लिखने वाले: ${people}।`,
    questions: (questions, answered) => `${questions}${answered === null ? '' : `, ${answered} के जवाब मिले`}।`,
    nothing: 'इतने कम लोगों ने लिखा कि आँकड़े नहीं दिखाए जा सकते।',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${inConversations === null ? '' : `${inConversations} में `}${people}`,
  states: { settled: 'तय हुआ', answered: 'जवाब मिला', open: 'अभी बाक़ी', announced: 'घोषणा हुई' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `${day} का हफ़्ता`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'इस हफ़्ते का कोई दिन ज्ञात नहीं है।'
      : `इस हफ़्ते के 7 में से ${knownDays} ${knownDays === 1 ? 'दिन ज्ञात है' : 'दिन ज्ञात हैं'}।`,
};
