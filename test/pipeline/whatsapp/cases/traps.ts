import type { Case } from './case.ts';

const A = (minute: string, rest: string) => `25/03/2024, 15:${minute} - ${rest}\n`;
const at = (minute: string) => `2024-03-25T15:${minute}:00`;
const longName = 'Ada Lovelace of the Analytical Engine Society, section of punched cards and looms';

/** Names, dates, clocks and files that mislead. */
export const trapCases: readonly Case[] = [
  {
    name: 'a colon in a name',
    text: A('07', 'Work: Ada: hi') + A('08', 'Work: Ada: ho') + A('09', 'Work: Ada: hey') + A('10', 'Bob: x'),
    entries: [
      `${at('07')}|Work: Ada|text|hi`,
      `${at('08')}|Work: Ada|text|ho`,
      `${at('09')}|Work: Ada|text|hey`,
      `${at('10')}|Bob|text|x`,
    ],
    report: { authors: 2 },
  },
  {
    name: 'two names with the same beginning before a colon',
    text: ['Ada', 'Bob', 'Ada', 'Bob', 'Ada', 'Bob']
      .map((name, i) => A(`1${i}`, `Work: ${name}: m${i}`))
      .join(''),
    entries: ['Ada', 'Bob', 'Ada', 'Bob', 'Ada', 'Bob'].map(
      (name, i) => `${at(`1${i}`)}|Work: ${name}|text|m${i}`,
    ),
  },
  {
    name: 'somebody who speaks to others by name',
    text: A('07', 'Ada: Bob: hi') + A('08', 'Ada: Bob: ho') + A('09', 'Ada: Bob: hey') + A('10', 'Bob: x'),
    entries: [
      `${at('07')}|Ada|text|Bob: hi`,
      `${at('08')}|Ada|text|Bob: ho`,
      `${at('09')}|Ada|text|Bob: hey`,
      `${at('10')}|Bob|text|x`,
    ],
  },
  {
    name: 'a name of more than 50 characters',
    text: A('07', `${longName}: hi`) + A('08', 'Bob: x'),
    entries: [`${at('07')}|${longName}|text|hi`, `${at('08')}|Bob|text|x`],
  },
  {
    name: 'a header of another shape inside a body',
    text:
      A('07', 'Ada: he wrote:\n[24.03.24, 10:00:00] Grace: no\n3/24/24, 10:01 AM - Grace: never') +
      A('08', 'Bob: x') +
      A('09', 'Bob: y'),
    entries: [
      `${at('07')}|Ada|text|he wrote:\n[24.03.24, 10:00:00] Grace: no\n3/24/24, 10:01 AM - Grace: never`,
      `${at('08')}|Bob|text|x`,
      `${at('09')}|Bob|text|y`,
    ],
  },
  {
    name: 'a pasted chat of another phone that is longer than the chat',
    text: `${A('07', `Ada: look\n${'[24/03/2024, 10:00:00] Grace: no\n'.repeat(20).trim()}`)}${A('08', 'Bob: x')}`,
    entries: [
      `${at('07')}|Ada|text|look\n${'[24/03/2024, 10:00:00] Grace: no\n'.repeat(20).trim()}`,
      `${at('08')}|Bob|text|x`,
    ],
    report: { platform: 'android' },
  },
  {
    name: 'a header of the same shape from long ago inside a body',
    text:
      A('07', 'Ada: look:\n12/01/2023, 10:00 - Bob: blah\n12/01/2023, 10:01 - Ada: blub') +
      A('08', 'Bob: wow'),
    entries: [
      `${at('07')}|Ada|text|look:\n12/01/2023, 10:00 - Bob: blah\n12/01/2023, 10:01 - Ada: blub`,
      `${at('08')}|Bob|text|wow`,
    ],
    warnings: ['quoted_headers', 'out_of_order'],
    report: { entries: 2 },
  },
  {
    name: 'a message that came some days late stays a message',
    text: `${A('07', 'Ada: a')}20/03/2024, 10:00 - Bob: late\n${A('08', 'Bob: b')}`,
    entries: [`${at('07')}|Ada|text|a`, '2024-03-20T10:00:00|Bob|text|late', `${at('08')}|Bob|text|b`],
    warnings: ['out_of_order'],
  },
  {
    name: 'a date that does not exist is text',
    text: A('07', 'Ada: look\n31/02/2024, 10:00 - Bob: never') + A('08', 'Bob: x'),
    entries: [`${at('07')}|Ada|text|look\n31/02/2024, 10:00 - Bob: never`, `${at('08')}|Bob|text|x`],
    warnings: ['impossible_dates'],
  },
  {
    name: 'one quoted date does not turn the order',
    text: '03/04/2024, 10:00 - Ada: a\n04/04/2024, 10:00 - Bob: b\n11/04/2024, 10:00 - Ada: c\n12/04/2024, 10:00 - Bob: d\n13/04/2024, 10:00 - Ada: e\n04/25/2024, 10:00 - quoted: f\n14/04/2024, 10:00 - Ada: g\n',
    entries: [
      '2024-04-03T10:00:00|Ada|text|a',
      '2024-04-04T10:00:00|Bob|text|b',
      '2024-04-11T10:00:00|Ada|text|c',
      '2024-04-12T10:00:00|Bob|text|d',
      '2024-04-13T10:00:00|Ada|text|e\n04/25/2024, 10:00 - quoted: f',
      '2024-04-14T10:00:00|Ada|text|g',
    ],
    report: { date_order: 'dmy' },
  },
  {
    name: 'no day above 12, but time only runs forward in one order',
    text: '1/2/24, 10:00 - Ada: a\n1/3/24, 10:00 - Ada: b\n2/1/24, 10:00 - Ada: c\n2/4/24, 10:00 - Ada: d\n3/1/24, 10:00 - Ada: e\n3/2/24, 10:00 - Ada: f\n4/1/24, 9:00 - Ada: g\n',
    entries: [
      '2024-01-02',
      '2024-01-03',
      '2024-02-01',
      '2024-02-04',
      '2024-03-01',
      '2024-03-02',
      '2024-04-01',
    ].map((date, i) => `${date}T${i === 6 ? '09' : '10'}:00:00|Ada|text|${'abcdefg'[i]}`),
    report: { date_order: 'mdy', date_order_evidence: 'settled' },
  },
  {
    name: 'nothing tells day from month',
    text: '3/4/2024, 10:00 - Ada: a\n3/4/2024, 11:00 - Bob: b\n',
    entries: ['2024-04-03T10:00:00|Ada|text|a', '2024-04-03T11:00:00|Bob|text|b'],
    report: { date_order: 'dmy', date_order_evidence: 'assumed' },
    warnings: ['date_order_assumed'],
  },
  {
    name: 'the caller knows the order',
    text: '3/4/2024, 10:00 - Ada: a\n3/4/2024, 11:00 - Bob: b\n',
    entries: ['2024-03-04T10:00:00|Ada|text|a', '2024-03-04T11:00:00|Bob|text|b'],
    options: { dateOrder: 'mdy' },
    report: { date_order: 'mdy', date_order_evidence: 'settled' },
    warnings: [],
  },
  {
    name: 'slashes and PM in capitals: the United States, but not proved',
    text: '3/4/24, 10:00{NNBSP}PM - Ada: a\n3/4/24, 11:00{NNBSP}PM - Bob: b\n',
    entries: ['2024-03-04T22:00:00|Ada|text|a', '2024-03-04T23:00:00|Bob|text|b'],
    report: { date_order: 'mdy', date_order_evidence: 'inferred' },
    warnings: ['date_order_inferred'],
  },
  {
    name: 'dots: day first, but not proved',
    text: '03.04.24, 10:00 - Ada: a\n03.04.24, 11:00 - Bob: b\n',
    entries: ['2024-04-03T10:00:00|Ada|text|a', '2024-04-03T11:00:00|Bob|text|b'],
    report: { date_order: 'dmy', date_order_evidence: 'inferred' },
  },
  {
    name: 'day parts that nobody knows: told apart by their order',
    text: '25/03/2024, 9:00 qaz - Ada: a\n25/03/2024, 3:00 wsx - Ada: b\n26/03/2024, 8:00 qaz - Ada: c\n26/03/2024, 12:30 wsx - Ada: d\n',
    entries: [
      '2024-03-25T09:00:00|Ada|text|a',
      '2024-03-25T15:00:00|Ada|text|b',
      '2024-03-26T08:00:00|Ada|text|c',
      '2024-03-26T12:30:00|Ada|text|d',
    ],
    report: { clock: 12 },
    warnings: ['day_part_inferred', 'day_part_inferred'],
  },
  {
    name: 'an unknown word beside hours above 12 is no day part',
    text: '25/03/2024, 9:00 qaz - Ada: a\n25/03/2024, 10:00 qaz - Ada: b\n25/03/2024, 15:00 qaz - Ada: c\n',
    entries: [
      '2024-03-25T09:00:00|Ada|text|a',
      '2024-03-25T10:00:00|Ada|text|b',
      '2024-03-25T15:00:00|Ada|text|c',
    ],
    report: { clock: 24 },
    warnings: [],
  },
  {
    name: 'one day part that nobody knows is flagged',
    text: '25/03/2024, 9:00 qaz - Ada: a\n25/03/2024, 10:00 qaz - Ada: b\n',
    entries: ['2024-03-25T09:00:00|Ada|text|a', '2024-03-25T10:00:00|Ada|text|b'],
    report: { clock: 12 },
    warnings: ['day_part_unknown'],
  },
  {
    name: 'the year turns where none is written',
    text: '[30/12, 15:07] Ada: a\n[02/01, 09:05] Bob: b\n[14/03, 09:05] Bob: c\n',
    entries: [
      '2023-12-30T15:07:00|Ada|text|a',
      '2024-01-02T09:05:00|Bob|text|b',
      '2024-03-14T09:05:00|Bob|text|c',
    ],
    options: { year: 2024 },
  },
  {
    name: 'text before the first header',
    text: `rest of a message\nand more\n${A('07', 'Ada: a')}${A('08', 'Bob: b')}`,
    entries: [`${at('07')}|Ada|text|a`, `${at('08')}|Bob|text|b`],
    warnings: ['text_before_first_header'],
  },
  {
    name: 'the last line is cut in its header',
    text: `${A('07', 'Ada: a') + A('08', 'Bob: b')}25/03/2024, 15`,
    entries: [`${at('07')}|Ada|text|a`, `${at('08')}|Bob|text|b\n25/03/2024, 15`],
  },
  {
    name: 'the last line is cut in its text',
    text: `${A('07', 'Ada: a')}25/03/2024, 15:08 - Bob: hel`,
    entries: [`${at('07')}|Ada|text|a`, `${at('08')}|Bob|text|hel`],
  },
  {
    name: 'blank lines at the end of the file belong to nobody',
    text: `${A('07', 'Ada: a')}\n\n`,
    entries: [`${at('07')}|Ada|text|a`],
  },
  {
    name: 'lone carriage returns end lines',
    text: '25/03/2024, 15:07 - Ada: a{CR}b{CR}25/03/2024, 15:08 - Bob: c{CR}',
    entries: [`${at('07')}|Ada|text|a\nb`, `${at('08')}|Bob|text|c`],
    report: { line_end: 'cr' },
  },
  {
    name: 'one message',
    text: '25/03/2024, 15:07 - Ada: hi',
    entries: [`${at('07')}|Ada|text|hi`],
    report: { entries: 1, authors: 1 },
  },
  {
    name: 'one message of many lines that look like dates',
    text: '25/03/2024, 15:07 - Ada: plan\n1.2.24 - 10:00 start\n2.2.24 12:00 end\n10:00 - 12:00: talk\n',
    entries: [`${at('07')}|Ada|text|plan\n1.2.24 - 10:00 start\n2.2.24 12:00 end\n10:00 - 12:00: talk`],
  },
  {
    name: 'two files joined, the second one older',
    text:
      Array.from({ length: 20 }, (_, i) => A(`${10 + i}`, `Ada: m${i}`)).join('') +
      Array.from({ length: 20 }, (_, i) => `25/11/2023, 15:${10 + i} - Ada: o${i}\n`).join(''),
    entries: [
      ...Array.from({ length: 20 }, (_, i) => `${at(`${10 + i}`)}|Ada|text|m${i}`),
      ...Array.from({ length: 20 }, (_, i) => `2023-11-25T15:${10 + i}:00|Ada|text|o${i}`),
    ],
    report: { entries: 40 },
  },
  ...(
    [
      ['the year first, two digits: Korean', '24. 3. 25. 15:07', '2024-03-25', 'ymd', 'inferred'],
      ['the year first, two digits: Nepali', '२४/३/२५, ०३:०७ अपराह्न', '2024-03-25', 'ymd', 'inferred'],
      ['the year first, two digits: Basque', '24/3/25 (15:07)', '2024-03-25', 'ymd', 'inferred'],
      ['one date of three short numbers is not proved', '25/3/24, 15:07', '2024-03-25', 'dmy', 'inferred'],
      ['a leading zero: no short year stands first', '25/03/24, 15:07', '2024-03-25', 'dmy', 'settled'],
      ['dots without blanks: no year stands first', '25.3.24, 15:07', '2024-03-25', 'dmy', 'settled'],
      ['there was no WhatsApp before 2009', '24-05-06 15:07', '2024-05-06', 'ymd', 'settled'],
      ['PM in capitals, but with other digits', '৪/৩/২৪, ৩:০৭ PM', '2024-03-04', 'dmy', 'inferred'],
      ['PM in capitals, but hours with a zero', '4/3/24 03:07 PM', '2024-03-04', 'dmy', 'inferred'],
    ] as const
  ).map(
    ([name, timestamp, date, order, evidence]): Case => ({
      name,
      text: `${timestamp} - Ada: hi\n`,
      entries: [`${date}T15:07:00|Ada|text|hi`],
      report: { date_order: order, date_order_evidence: evidence },
      warnings: evidence === 'settled' ? [] : ['date_order_inferred'],
    }),
  ),
  {
    name: 'two days next to each other tell day from month',
    text: '3/4/24, 8:07 - Ada: a\n3/5/24, 13:08 - Bob: b\n',
    entries: ['2024-03-04T08:07:00|Ada|text|a', '2024-03-05T13:08:00|Bob|text|b'],
    report: { date_order: 'mdy', date_order_evidence: 'inferred' },
  },
  {
    name: 'dots keep the day first, also where somebody writes on the first of each month',
    text: '01.02.24, 8:07 - Ada: a\n01.03.24, 13:08 - Bob: b\n01.04.24, 13:08 - Bob: c\n',
    entries: [
      '2024-02-01T08:07:00|Ada|text|a',
      '2024-03-01T13:08:00|Bob|text|b',
      '2024-04-01T13:08:00|Bob|text|c',
    ],
    report: { date_order: 'dmy', date_order_evidence: 'inferred' },
  },
  {
    name: 'hours that go back within a day, none above 12: the clock is uncertain',
    text: '31/12/2023, 11:59 - Ada: a\n31/12/2023, 01:10 - Bob: b\n',
    entries: ['2023-12-31T11:59:00|Ada|text|a', '2023-12-31T01:10:00|Bob|text|b'],
    warnings: ['clock_uncertain', 'out_of_order'],
  },
  ...(
    [
      ['a day part of several words', '25. 3. 2024. 12:07 прије подне', '2024-03-25T00:07:00'],
      ['another sign behind the day, in brackets', '2024 mar. 25(a) (03:07 PM)', '2024-03-25T15:07:00'],
      ['a Persian month in words', '۱۴ اسفند ۱۴۰۲، ۱۵:۰۷', '2024-03-04T15:07:00'],
      ['an Islamic month in words', '١٥ رمضان ١٤٤٥ هـ، ٣:٠٧ م', '2024-03-25T15:07:00'],
      ['a Hebrew month with its preposition', '25 במרץ 2024, 15:07', '2024-03-25T15:07:00'],
      ['h, min and s as words', '4 mars 2024, 09 h 07 min 09 s a.m.', '2024-03-04T09:07:09'],
      ['a day part of older phones', '२५/३/२४, ३:०७ म.उ.', '2024-03-25T15:07:00'],
    ] as const
  ).map(
    ([name, timestamp, time]): Case => ({
      name,
      text: `${timestamp} - Ada: hi\n`,
      entries: [`${time}|Ada|text|hi`],
    }),
  ),
  {
    name: 'the phone changes to 12 hours, and back',
    text: `${A('07', 'Ada: a')}${A('09', 'Bob: b')}26/03/2024, 3:07 pm - Ada: c\n26/03/2024, 4:07 pm - Bob: d\n27/03/2024, 09:00 - Ada: e\n`,
    entries: [
      `${at('07')}|Ada|text|a`,
      `${at('09')}|Bob|text|b`,
      '2024-03-26T15:07:00|Ada|text|c',
      '2024-03-26T16:07:00|Bob|text|d',
      '2024-03-27T09:00:00|Ada|text|e',
    ],
    warnings: ['header_changed'],
    report: { entries: 5, authors: 2, last_day: '2024-03-27' },
  },
  {
    name: 'the phone changes its language; the order of the dates is that of before',
    text: `14/04/2024, 15:07 - Ada: a\n5/5/24 15:07 - Ada: b\n6/5/24 15:08 - Bob: c\n`,
    entries: [
      '2024-04-14T15:07:00|Ada|text|a',
      '2024-05-05T15:07:00|Ada|text|b',
      '2024-05-06T15:08:00|Bob|text|c',
    ],
    report: { date_order_evidence: 'inferred' },
    warnings: ['date_order_inferred', 'header_changed'],
  },
  {
    name: 'an export of another phone behind it, which begins as exports do',
    text: `${A('07', 'Ada: a')}${A('09', 'Bob: b')}[24/03/2024, 10:00:00] Crew: {LRM}Messages and calls are end-to-end encrypted.{CR}\n[25/03/2024, 15:07:30] Ada: a{CR}\n`,
    entries: [
      `${at('07')}|Ada|text|a`,
      `${at('09')}|Bob|text|b`,
      '2024-03-24T10:00:00|-|system|Messages and calls are end-to-end encrypted.|event=encryption::',
      '2024-03-25T15:07:30|Ada|text|a',
    ],
    warnings: ['header_changed', 'out_of_order'],
  },
  {
    name: 'headers of another shape that go on in time before the first one of the file',
    text: `25.02.24, 15:07 - Eve: a\n${Array.from({ length: 120 }, (_, i) => `25/03/2024, 15:${10 + (i % 40)} - Ada: m${i}\n`).join('')}`,
    entries: [
      '2024-02-25T15:07:00|Eve|text|a',
      ...Array.from({ length: 120 }, (_, i) => `2024-03-25T15:${10 + (i % 40)}:00|Ada|text|m${i}`),
    ],
  },
  {
    name: 'a section longer than any message was not pasted',
    text: `${A('07', 'Ada: a')}${Array.from({ length: 700 }, (_, i) => `[24/01/2024, 15:07:${10 + (i % 40)}] Eve: ${'long '.repeat(20)}${i}\n`).join('')}${A('09', 'Bob: b')}`,
    entries: [
      `${at('07')}|Ada|text|a`,
      ...Array.from(
        { length: 700 },
        (_, i) => `2024-01-24T15:07:${10 + (i % 40)}|Eve|text|${'long '.repeat(20)}${i}`,
      ),
      `${at('09')}|Bob|text|b`,
    ],
    report: { entries: 702 },
  },
  {
    name: 'iOS before 2016: the year of the export is left out',
    text: '25/12/14 15:07:09: Ada: hi\n26/12/14 15:07:10: Bob: ho\n03/01 15:07:12: Bob: x\n04/01 15:07:12: Ada: y\n',
    entries: [
      '2014-12-25T15:07:09|Ada|text|hi',
      '2014-12-26T15:07:10|Bob|text|ho',
      '2015-01-03T15:07:12|Bob|text|x',
      '2015-01-04T15:07:12|Ada|text|y',
    ],
  },
  {
    name: 'a chat pasted into the last message stays text, and is counted',
    text: `${A('07', 'Ada: look')}[24/03/2024, 10:00:00] Ada: no\n[24/03/2024, 10:00:05] Bob: yes\n`,
    entries: [`${at('07')}|Ada|text|look\n[24/03/2024, 10:00:00] Ada: no\n[24/03/2024, 10:00:05] Bob: yes`],
    warnings: ['other_headers'],
  },
  {
    name: 'a plan with dates stays text, and is counted',
    text: `${A('07', 'Ada: plan')}26/03/2024 10:00 - Talk: Eve\n27/03/2024 10:00 - Talk: Ivy\n28/03/2024, 10:00 - Bob: x\n`,
    entries: [
      `${at('07')}|Ada|text|plan\n26/03/2024 10:00 - Talk: Eve\n27/03/2024 10:00 - Talk: Ivy`,
      '2024-03-28T10:00:00|Bob|text|x',
    ],
    warnings: ['other_headers'],
  },
  {
    name: 'headers with a month that nobody knows are counted',
    text: '25 Mar 2024, 15:07 - Ada: hi\n26 Qqq 2024, 15:07 - Bob: ho\n',
    entries: ['2024-03-25T15:07:00|Ada|text|hi\n26 Qqq 2024, 15:07 - Bob: ho'],
    warnings: ['other_headers'],
  },
  {
    name: 'line ends of several kinds in one file',
    text: `25/03/2024, 15:07 - Ada: a{CR}b{CR}\n25/03/2024, 15:08 - Bob: c\nd{CR}25/03/2024, 15:09 - Ada: e{CR}{CR}\n25/03/2024, 15:10 - Bob: f`,
    entries: [
      `${at('07')}|Ada|text|a\nb`,
      `${at('08')}|Bob|text|c\nd`,
      `${at('09')}|Ada|text|e`,
      `${at('10')}|Bob|text|f`,
    ],
    warnings: [],
  },
  {
    name: 'a sentence with a date, a time and a name stays text',
    text: `${A('07', 'Ada: when?')}Tomorrow 26/03/2024, 10:00 - Ada: us\n`,
    entries: [`${at('07')}|Ada|text|when?\nTomorrow 26/03/2024, 10:00 - Ada: us`],
    warnings: [],
  },
  {
    name: 'names that hold quotation marks',
    text: A('07', 'ד"ר כהן: hi') + A('08', '5" Tom: ho') + A('09', 'Ada "Boss" B: x') + A('10', '“Eve”: y'),
    entries: [
      `${at('07')}|ד"ר כהן|text|hi`,
      `${at('08')}|5" Tom|text|ho`,
      `${at('09')}|Ada "Boss" B|text|x`,
      `${at('10')}|“Eve”|text|y`,
    ],
  },
  {
    name: 'a long name that begins with somebody else’s',
    text: A('07', 'Ana: a') + A('08', 'Ana: b') + A('09', 'Ana Paula de Souza Lima: hi'),
    entries: [
      `${at('07')}|Ana|text|a`,
      `${at('08')}|Ana|text|b`,
      `${at('09')}|Ana Paula de Souza Lima|text|hi`,
    ],
  },
  {
    name: 'marks around a name and its colon',
    text: '25/03/2024, 15:07 - \u202b\u200fעדה:\u202c שלום\n25/03/2024, 15:08 - \u200fבוב: שלום\n',
    entries: [`${at('07')}|עדה|text|שלום`, `${at('08')}|בוב|text|שלום`],
  },
  {
    name: 'pasted lines of the same day are read as messages, and flagged',
    text: `${A('10', 'Ada: see')}25/03/2024, 14:00 - Bob: pasted\n${A('11', 'Bob: ok')}`,
    entries: [`${at('10')}|Ada|text|see`, '2024-03-25T14:00:00|Bob|text|pasted', `${at('11')}|Bob|text|ok`],
    warnings: ['out_of_order'],
  },
];
