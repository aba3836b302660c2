import type { Case } from './case.ts';

const day = (time: string, author = 'Ada', text = 'hi') => `${time}|${author}|text|${text}`;
const minute = [day('2024-03-25T15:07:00'), day('2024-03-26T09:05:00', 'Bob', 'ok')];
const second = [day('2024-03-25T15:07:09'), day('2024-03-26T09:05:30', 'Bob', 'ok')];

/** Every header shape of docs/formats.md: its own table is made from these. */
export const headerCases: readonly Case[] = [
  {
    name: 'A1 m/d/yy, h:mm PM with U+202F',
    text: '3/25/24, 3:07{NNBSP}PM - Ada: hi\n3/26/24, 9:05{NNBSP}AM - Bob: ok\n',
    entries: minute,
    report: { platform: 'android', clock: 12, date_order: 'mdy', date_order_evidence: 'settled' },
  },
  {
    name: 'A1 m/d/yy, h:mm PM with a plain space',
    text: '3/25/24, 3:07 PM - Ada: hi\n3/26/24, 9:05 AM - Bob: ok\n',
    entries: minute,
    report: { date_order: 'mdy', clock: 12 },
  },
  {
    name: 'A2 d/m/yy, h:mm pm',
    text: '25/03/24, 3:07 pm - Ada: hi\n26/03/24, 9:05 am - Bob: ok\n',
    entries: minute,
    report: { clock: 12, date_order: 'dmy', date_order_evidence: 'settled' },
  },
  {
    name: 'A3 dd/mm/yyyy, HH:mm',
    text: '25/03/2024, 15:07 - Ada: hi\n26/03/2024, 09:05 - Bob: ok\n',
    entries: minute,
    report: { clock: 24, date_order: 'dmy', date_order_evidence: 'settled' },
  },
  { name: 'A4 d/m/yy, HH:mm', text: '25/3/24, 15:07 - Ada: hi\n26/3/24, 9:05 - Bob: ok\n', entries: minute },
  {
    name: 'A5 yyyy/mm/dd, HH:mm',
    text: '2024/03/25, 15:07 - Ada: hi\n2024/03/26, 09:05 - Bob: ok\n',
    entries: minute,
    report: { date_order: 'ymd', date_order_evidence: 'settled' },
  },
  {
    name: 'A6 yyyy/m/d HH:mm',
    text: '2024/3/25 15:07 - Ada: hi\n2024/3/26 9:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A7 yyyy-mm-dd, h:mm p.m.',
    text: '2024-03-25, 3:07 p.m. - Ada: hi\n2024-03-26, 9:05 a.m. - Bob: ok\n',
    entries: minute,
    report: { clock: 12, date_order: 'ymd' },
  },
  {
    name: 'A8 yyyy-mm-dd HH:mm',
    text: '2024-03-25 15:07 - Ada: hi\n2024-03-26 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A9 dd.mm.yy, HH:mm',
    text: '25.03.24, 15:07 - Ada: hi\n26.03.24, 09:05 - Bob: ok\n',
    entries: minute,
    report: { date_order: 'dmy', date_order_evidence: 'settled' },
  },
  {
    name: 'A10 dd.mm.yyyy, HH:mm',
    text: '25.03.2024, 15:07 - Ada: hi\n26.03.2024, 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A11 dd.mm.yy HH:mm',
    text: '25.03.24 15:07 - Ada: hi\n26.03.24 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A12 dd-mm-yyyy HH:mm',
    text: '25-03-2024 15:07 - Ada: hi\n26-03-2024 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A13 dd/mm/yyyy HH:mm',
    text: '25/03/2024 15:07 - Ada: hi\n26/03/2024 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A14 d/m/yyyy h:mm p. m.',
    text: '25/3/2024 3:07 p.{NBSP}m. - Ada: hi\n26/3/2024 9:05 a.{NBSP}m. - Bob: ok\n',
    entries: minute,
    report: { clock: 12 },
  },
  {
    name: 'A15 dd/mm/yyyy à HH:mm',
    text: '25/03/2024 à 15:07 - Ada: hi\n26/03/2024 à 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A15 dd.mm.yy à HH:mm',
    text: '25.03.24 à 15:07 - Ada: hi\n26.03.24 à 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A16 d.m.yyyy klo H.mm',
    text: '25.3.2024 klo 15.07 - Ada: hi\n26.3.2024 klo 9.05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A17 dd/mm/yy HH.mm',
    text: '25/03/24 15.07 - Ada: hi\n26/03/24 09.05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A18 dd. mm. yyyy. HH:mm',
    text: '25. 03. 2024. 15:07 - Ada: hi\n26. 03. 2024. 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A18 yyyy. mm. dd. HH:mm',
    text: '2024. 03. 25. 15:07 - Ada: hi\n2024. 03. 26. 9:05 - Bob: ok\n',
    entries: minute,
    report: { date_order: 'ymd' },
  },
  {
    name: 'A19 dd.mm.yy, h:mm PM',
    text: '25.03.24, 3:07 PM - Ada: hi\n26.03.24, 9:05 AM - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A20 German day parts',
    text: '25.03.24, 3:07 nachm. - Ada: hi\n26.03.24, 9:05 vorm. - Bob: ok\n26.03.24, 11:05 abends - Bob: da\n',
    entries: [...minute, day('2024-03-26T23:05:00', 'Bob', 'da')],
    report: { clock: 12 },
    warnings: [],
  },
  {
    name: 'A21 Chinese day parts before the time',
    text: '2024/3/25 下午3:07 - Ada: hi\n2024/3/26 上午9:05 - Bob: ok\n2024/3/26 晚上11:30 - Ada: 晚安\n2024/3/27 凌晨12:10 - Bob: 早\n2024/3/27 中午12:10 - Bob: 吃\n',
    entries: [
      ...minute,
      day('2024-03-26T23:30:00', 'Ada', '晚安'),
      day('2024-03-27T00:10:00', 'Bob', '早'),
      day('2024-03-27T12:10:00', 'Bob', '吃'),
    ],
    report: { clock: 12 },
  },
  {
    name: 'A21 Japanese day parts',
    text: '2024/3/25 午後3:07 - Ada: hi\n2024/3/26 午前9:05 - 田中: ok\n2024/3/26 午後0:05 - 田中: 昼\n',
    entries: [minute[0]!, day('2024-03-26T09:05:00', '田中', 'ok'), day('2024-03-26T12:05:00', '田中', '昼')],
  },
  {
    name: 'A22 Korean',
    text: '2024. 3. 25. 오후 3:07 - Ada: hi\n2024. 3. 26. 오전 9:05 - Bob: ok\n',
    entries: minute,
    report: { clock: 12, date_order: 'ymd' },
  },
  {
    name: 'A23 Arabic digits with RLM',
    text: '٢٥{RLM}/٣{RLM}/٢٠٢٤، ٣:٠٧ م - Ada: hi\n٢٦{RLM}/٣{RLM}/٢٠٢٤، ٩:٠٥ ص - Bob: ok\n',
    entries: minute,
    report: { clock: 12 },
  },
  {
    name: 'A24 Latin digits with RLM and Arabic comma',
    text: '25{RLM}/3{RLM}/2024، 15:07 - Ada: hi\n26{RLM}/3{RLM}/2024، 09:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'A25 Persian digits and the Jalali calendar',
    text: '۱۴۰۳/۱/۶, ۱۵:۰۷ - Ada: hi\n۱۴۰۳/۱/۷, ۰۹:۰۵ - Bob: ok\n',
    entries: minute,
    report: { calendar: 'jalali', date_order: 'ymd' },
    warnings: ['calendar_converted'],
  },
  {
    name: 'A26 no author',
    text: '25/03/2024, 15:07 - Ada added Bob\n26/03/2024, 09:05 - Bob: ok\n',
    entries: ['2024-03-25T15:07:00|-|system|Ada added Bob|event=add:Ada:Bob', minute[1]!],
  },
  {
    name: 'A27 empty body and null',
    text: '25/03/2024, 15:07 - Ada: null\n26/03/2024, 09:05 - Bob: \n26/03/2024, 09:06 - Bob: ok\n',
    entries: [
      '2024-03-25T15:07:00|Ada|view_once|null',
      '2024-03-26T09:05:00|Bob|view_once|',
      '2024-03-26T09:06:00|Bob|text|ok',
    ],
  },
  {
    name: 'A28 time first, month name, no year',
    text: '3:07PM, Mar 25 - Ada: hi\n9:05AM, Mar 26 - Bob: ok\n',
    entries: minute,
    options: { year: 2024 },
    report: { clock: 12, date_order: 'mdy' },
    warnings: ['year_missing'],
  },
  {
    name: 'I1 [dd/mm/yyyy, HH:mm:ss]',
    text: '[25/03/2024, 15:07:09] Ada: hi\r\n[26/03/2024, 09:05:30] Bob: ok\r\n',
    entries: second,
    report: { platform: 'ios', clock: 24, date_order: 'dmy', line_end: 'crlf' },
  },
  {
    name: 'I2 [m/d/yy, h:mm:ss PM]',
    text: '[3/25/24, 3:07:09{NNBSP}PM] Ada: hi\n[3/26/24, 9:05:30{NNBSP}AM] Bob: ok\n',
    entries: second,
    report: { clock: 12, date_order: 'mdy' },
  },
  {
    name: 'I3 [d/m/yy, HH:mm:ss]',
    text: '[25/03/24, 15:07:09] Ada: hi\n[26/03/24, 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I4 [dd.mm.yy, HH:mm:ss]',
    text: '[25.03.24, 15:07:09] Ada: hi\n[26.03.24, 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I5 [d/m/yy HH:mm:ss]',
    text: '[25/3/24 15:07:09] Ada: hi\n[26/3/24 9:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I6 [d/m/yy h:mm:ss p. m.]',
    text: '[25/3/24 3:07:09 p.{NBSP}m.] Ada: hi\n[26/3/24 9:05:30 a.{NBSP}m.] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I7 [dd-mm-yy HH:mm:ss]',
    text: '[25-03-24 15:07:09] Ada: hi\n[26-03-24 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I8 [yyyy/mm/dd HH:mm:ss]',
    text: '[2024/03/25 15:07:09] Ada: hi\n[2024/03/26 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I9 [yyyy/m/d 下午h:mm:ss]',
    text: '[2024/3/25 下午3:07:09] Ada: hi\n[2024/3/26 上午9:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I10 [yyyy-mm-dd, h:mm:ss PM]',
    text: '[2024-03-25, 3:07:09 PM] Ada: hi\n[2024-03-26, 9:05:30 AM] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I11 [dd/mm/yy HH.mm.ss]',
    text: '[25/03/24 15.07.09] Ada: hi\n[26/03/24 09.05.30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I12 [d.m.yyyy klo H.mm.ss]',
    text: '[25.3.2024 klo 15.07.09] Ada: hi\n[26.3.2024 klo 9.05.30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I13 [HH:mm:ss, d/m/yy] time first',
    text: '[15:07:09, 25/03/24] Ada: hi\n[09:05:30, 26/03/24] Bob: ok\n',
    entries: second,
    report: { platform: 'ios' },
  },
  {
    name: 'I14 RLM, Latin digits',
    text: '{RLM}[{RLM}25{RLM}/3{RLM}/2024، 15:07:09] Ada: hi\n{RLM}[{RLM}26{RLM}/3{RLM}/2024، 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I15 Arabic digits',
    text: '[٢٥{RLM}/٣{RLM}/٢٠٢٤، ٣:٠٧:٠٩{NBSP}م] Ada: hi\n[٢٦{RLM}/٣{RLM}/٢٠٢٤، ٩:٠٥:٣٠{NBSP}ص] Bob: ok\n',
    entries: second,
    report: { clock: 12 },
  },
  {
    name: 'I16 Buddhist calendar',
    text: '[25/3/2567 BE, 15:07:09] Ada: hi\n[26/3/2567 BE, 09:05:30] Bob: ok\n',
    entries: second,
    report: { calendar: 'buddhist' },
    warnings: ['calendar_converted'],
  },
  {
    name: 'I16 Buddhist calendar without its name',
    text: '[25/3/2567, 15:07:09] Ada: hi\n[26/3/2567, 09:05:30] Bob: ok\n',
    entries: second,
    report: { calendar: 'buddhist' },
  },
  {
    name: 'I16 Buddhist calendar, two digits',
    text: '[25/3/67 15:07:09] Ada: hi\n[26/3/67 09:05:30] Bob: ok\n',
    entries: second,
    report: { calendar: 'buddhist' },
  },
  {
    name: 'I17 Japanese era',
    text: '[25/3/R6, 15:07:09] Ada: hi\n[26/3/R6, 09:05:30] Bob: ok\n',
    entries: second,
    report: { calendar: 'japanese', date_order: 'dmy' },
  },
  {
    name: 'I17 Japanese era, year first',
    text: '[R6/3/25 15:07:09] Ada: hi\n[R6/3/26 9:05:30] Bob: ok\n',
    entries: second,
    report: { calendar: 'japanese', date_order: 'ymd' },
  },
  {
    name: 'I17 Japanese era changes',
    text: '[H31/4/30 23:59:09] Ada: hi\n[R1/5/1 0:05:30] Bob: ok\n',
    entries: [day('2019-04-30T23:59:09'), day('2019-05-01T00:05:30', 'Bob', 'ok')],
  },
  {
    name: 'I18 byte order mark, twice',
    text: '{BOM}{BOM}[25.03.24, 15:07:09] Ada: hi\n[26.03.24, 09:05:30] Bob: ok\n',
    entries: second,
  },
  {
    name: 'I19 no seconds, no year',
    text: '[25/03, 15:07] Ada: hi\n[26/03, 09:05] Bob: ok\n',
    entries: minute,
    options: { year: 2024 },
    report: { platform: 'web' },
    warnings: ['year_missing'],
  },
  {
    name: 'I19 WhatsApp Web, time first',
    text: '[3:07 PM, 3/25/2024] Ada: hi\n[9:05 AM, 3/26/2024] Bob: ok\n',
    entries: minute,
    report: { platform: 'web', clock: 12, date_order: 'mdy' },
  },
  {
    name: 'I20 notices under the name of the group',
    text: '[25/03/2024, 15:07:08] Crew: {LRM}Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.\n[25/03/2024, 15:07:09] Crew: {LRM}Ada added Bob\n[26/03/2024, 09:05:30] Bob: ok\n',
    entries: [
      '2024-03-25T15:07:08|-|system|Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.|event=encryption::',
      '2024-03-25T15:07:09|-|system|Ada added Bob|event=add:Ada:Bob',
      second[1]!,
    ],
    report: { group: 'Crew', authors: 1 },
  },
  {
    name: 'I21 unsaved contacts, iOS',
    text: '[25/03/2024, 15:07:09] ~{NNBSP}Ada: hi\n[26/03/2024, 09:05:30] {LRE}+44 7700 900123{PDF}: ok\n',
    entries: ['2024-03-25T15:07:09|~{NNBSP}Ada|text|hi', '2024-03-26T09:05:30|+44 7700 900123|text|ok'],
  },
  {
    name: 'I21 unsaved contacts, Android',
    text: '25/03/2024, 15:07 - {LRE}+44 7700 900123{PDF}: hi\n26/03/2024, 09:05 - Bob: ok\n',
    entries: [day('2024-03-25T15:07:00', '+44 7700 900123'), minute[1]!],
  },
  {
    name: 'iOS before 2016: colon after the time',
    text: '25/03/24 15:07:09: Ada: hi\n26/03/24 09:05:30: Bob: ok\n',
    entries: second,
    report: { platform: 'ios' },
  },
  {
    name: 'month names in words, French',
    text: '25 mars 2024, 15:07 - Ada: hi\n26 mars 2024, 09:05 - Bob: ok\n',
    entries: minute,
    report: { date_order: 'dmy' },
  },
  {
    name: 'month name and year, English',
    text: 'Mar 25, 2024, 3:07 PM - Ada: hi\nMar 26, 2024, 9:05 AM - Bob: ok\n',
    entries: minute,
    report: { date_order: 'mdy' },
  },
  {
    name: 'French Canada: 15 h 07',
    text: '2024-03-25 15 h 07 - Ada: hi\n2024-03-26 09 h 05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'Republic of China calendar',
    text: '民國113/3/25 下午3:07 - Ada: hi\n民國113/3/26 上午9:05 - Bob: ok\n',
    entries: minute,
    report: { calendar: 'roc' },
  },
  {
    name: 'Hijri calendar',
    text: '١٥{RLM}/٩{RLM}/١٤٤٥ هـ، ٣:٠٧ م - Ada: hi\n١٦{RLM}/٩{RLM}/١٤٤٥ هـ، ٩:٠٥ ص - Bob: ok\n',
    entries: minute,
    report: { calendar: 'hijri' },
  },
  {
    name: 'Vietnamese day parts',
    text: '3:07 CH 25/03/24 - Ada: hi\n9:05 SA 26/03/24 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'Greek day parts',
    text: '25/3/24, 3:07 μ.μ. - Ada: hi\n26/3/24, 9:05 π.μ. - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'Turkish day parts before the time',
    text: '25.03.2024 ÖS 3:07 - Ada: hi\n26.03.2024 ÖÖ 9:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'Hungarian day parts',
    text: '2024. 03. 25. du. 3:07 - Ada: hi\n2024. 03. 26. de. 9:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'Bulgarian: г. and ч.',
    text: '25.03.24 г., 15:07 ч. - Ada: hi\n26.03.24 г., 9:05 ч. - Bob: ok\n',
    entries: minute,
    report: { clock: 24 },
  },
  {
    name: 'Devanagari digits',
    text: '२५/३/२४, ३:०७ PM - Ada: hi\n२६/३/२४, ९:०५ AM - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'digits above the first plane (Adlam)',
    text: '𞥒𞥕-𞥓-𞥒𞥐𞥒𞥔 𞥑𞥕:𞥐𞥗 - Ada: hi\n𞥒𞥖-𞥓-𞥒𞥐𞥒𞥔 𞥐𞥙:𞥐𞥕 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'thin space before a day part, Hong Kong',
    text: '25/3/2024{THIN}下午3:07 - Ada: hi\n26/3/2024{THIN}上午9:05 - Bob: ok\n',
    entries: minute,
  },
  {
    name: 'parentheses around the time, Basque',
    text: '24/3/25 (15:07) - Ada: hi\n24/3/26 (09:05) - Bob: ok\n24/4/2 (09:05) - Bob: ok\n24/5/1 (09:05) - Bob: ok\n',
    entries: [...minute, day('2024-04-02T09:05:00', 'Bob', 'ok'), day('2024-05-01T09:05:00', 'Bob', 'ok')],
  },
  {
    name: '24:07 for seven past midnight',
    text: '25/03/2024, 24:07 - Ada: hi\n26/03/2024, 09:05 - Bob: ok\n',
    entries: [day('2024-03-25T00:07:00'), minute[1]!],
  },
];
