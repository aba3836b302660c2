import type { Templates } from './templates.ts';

export const arabic: Templates = {
  locale: 'ar',
  direction: 'rtl',
  counted: {
    messages: {
      zero: 'لا رسائل',
      one: 'رسالة واحدة',
      two: 'رسالتان',
      few: '# رسائل',
      many: '# رسالة',
      other: '# رسالة',
    },
    people: { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' },
    byPeople: {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصين',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    },
    questions: {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: '# أسئلة',
      many: '# سؤالًا',
      other: '# سؤال',
    },
    inConversations: {
      zero: 'لا محادثة',
      one: 'محادثة واحدة',
      two: 'محادثتين',
      few: '# محادثات',
      many: '# محادثة',
      other: '# محادثة',
    },
    moreConversations: {
      zero: 'لا محادثات أخرى',
      one: 'محادثة أخرى',
      two: 'محادثتان أخريان',
      few: '# محادثات أخرى',
      many: '# محادثة أخرى',
      other: '# محادثة أخرى',
    },
  },
  compared: {
    messages: 'الرسائل',
    people: 'المشاركين في الكتابة',
    questions: 'الأسئلة',
    links: 'الروابط',
    media: 'الصور والوسائط الأخرى',
  },
  quote: (title) => `«${title}»`,
  atLeast: (count) => `${count} على الأقل`,
  headline: {
    times: (figure, times, capped) =>
      `عدد ${figure} ${capped ? 'لا يقل عن' : 'نحو'} ${times} أضعاف ما كان عليه في الأسبوع السابق`,
    twice: (figure) => `عدد ${figure} نحو ضعف ما كان عليه في الأسبوع السابق`,
    more: (figure, percent) => `عدد ${figure} أكثر بنسبة ${percent} من الأسبوع السابق`,
    fewer: (figure, percent) => `عدد ${figure} أقل بنسبة ${percent} من الأسبوع السابق`,
    same: (figure) => `عدد ${figure} قريب مما كان عليه في الأسبوع السابق`,
    about: (change, topics) => (change === null ? `دار الحديث حول: ${topics}` : `${change}: ${topics}`),
  },
  pulse: {
    messages: (messages, change, byPeople) =>
      `${messages}${change === null ? '' : ` (${change} مقارنة بالأسبوع السابق)`}${byPeople === null ? '' : ` من ${byPeople}`}.`,
    people: (people) => `شارك في الكتابة ${people}.`,
    questions: (questions, answered) =>
      `${questions}${answered === null ? '' : `، أُجيب عن ${answered} منها`}.`,
    nothing: 'عدد من كتبوا أقل من أن تُعرض أرقامه.',
  },
  theme: (word, people, inConversations) =>
    `${word}: ${people}${inConversations === null ? '' : ` في ${inConversations}`}`,
  states: { settled: 'تم الاتفاق', answered: 'تمت الإجابة', open: 'ما زال مفتوحًا', announced: 'تم الإعلان' },
  separator: ' · ',
  ahead: (day, what) => `${day}: ${what}`,
  weekOf: (day) => `أسبوع ${day}`,
  coverage: (knownDays) =>
    knownDays === 0
      ? 'لا يُعرف أي يوم من هذا الأسبوع.'
      : `عدد الأيام المعروفة من هذا الأسبوع: ${knownDays} من 7.`,
};
