import type { Case } from './case.ts';

const A = (minute: string, rest: string) => `25/03/2024, 15:${minute} - ${rest}\n`;
const I = (second: string, rest: string) => `[25/03/2024, 15:07:${second}] ${rest}\r\n`;
const at = (minute: string) => `2024-03-25T15:${minute}:00`;
const ios = (second: string) => `2024-03-25T15:07:${second}`;
const tailA = A('59', 'Bob: ok');
const tailI = I('59', 'Bob: ok');
const endA = `${at('59')}|Bob|text|ok`;
const endI = `${ios('59')}|Bob|text|ok`;

const android = (name: string, body: string, entry: string, more: Partial<Case> = {}): Case => ({
  name: `Android: ${name}`,
  text: A('07', body) + tailA,
  entries: [`${at('07')}|${entry}`, endA],
  ...more,
});

const iphone = (name: string, body: string, entry: string, more: Partial<Case> = {}): Case => ({
  name: `iOS: ${name}`,
  text: I('09', body) + tailI,
  entries: [`${ios('09')}|${entry}`, endI],
  ...more,
});

/** Body markers, multi-line bodies, and what looks like a marker and is none. */
export const bodyCases: readonly Case[] = [
  android('media not exported', 'Ada: <Media omitted>', 'Ada|media||omitted'),
  android(
    'media not exported, caption on the next line',
    'Ada: <Media omitted>\nlook here\nand here',
    'Ada|media|look here\nand here|omitted',
  ),
  android('media not exported, German', 'Ada: <Medien ausgeschlossen>', 'Ada|media||omitted', {
    report: { language: 'de' },
  }),
  android('media not exported, Chinese', 'Ada: <省略多媒体文件>', 'Ada|media||omitted'),
  android('media not exported, Arabic', 'Ada: <تم استبعاد الوسائط>', 'Ada|media||omitted'),
  android(
    'file attached',
    'Ada: IMG-20240325-WA0003.jpg (file attached)',
    'Ada|media||file=IMG-20240325-WA0003.jpg|type=image',
  ),
  android(
    'file attached after LRM, with caption',
    'Ada: {LRM}IMG-20240325-WA0003.jpg (file attached)\nour boat',
    'Ada|media|our boat|file=IMG-20240325-WA0003.jpg|type=image',
  ),
  android(
    'document with spaces',
    'Ada: Plan for the summer (v2).pdf (file attached)',
    'Ada|media||file=Plan for the summer (v2).pdf|type=document',
  ),
  android(
    'video',
    'Ada: VID-20240325-WA0004.mp4 (Datei angehängt)',
    'Ada|media||file=VID-20240325-WA0004.mp4|type=video',
  ),
  android(
    'voice message',
    'Ada: PTT-20240325-WA0005.opus (archivo adjunto)',
    'Ada|media||file=PTT-20240325-WA0005.opus|type=voice',
  ),
  android(
    'sticker',
    'Ada: STK-20240325-WA0006.webp (ficheiro anexado)',
    'Ada|media||file=STK-20240325-WA0006.webp|type=sticker',
  ),
  android('contact', 'Ada: Grace Moss.vcf (file attached)', 'Ada|contact||file=Grace Moss.vcf|type=contact'),
  android(
    'own file name in an unknown language',
    'Ada: IMG-20240325-WA0003.jpg (dhfhsk ksjdf)',
    'Ada|media||file=IMG-20240325-WA0003.jpg|type=image',
  ),
  android(
    'listed file in an unknown language',
    'Ada: my plan.pdf (dhfhsk ksjdf)',
    'Ada|media||file=my plan.pdf|type=document',
    { options: { files: ['my plan.pdf'] } },
  ),
  android(
    'unlisted file in an unknown language is text',
    'Ada: see plan.pdf (page 3)',
    'Ada|text|see plan.pdf (page 3)',
    { options: { files: ['other.pdf'] } },
  ),
  android(
    'name before it in Persian',
    'Ada: فایل پیوست شد IMG-20240325-WA0003.jpg',
    'Ada|media||file=IMG-20240325-WA0003.jpg|type=image',
  ),
  android(
    'attachment name is composed (NFC)',
    'Ada: Cafe\u0301.pdf (file attached)',
    'Ada|media||file=Caf\u00e9.pdf|type=document',
  ),
  android('deleted', 'Ada: This message was deleted', 'Ada|deleted|This message was deleted'),
  android('deleted by me', 'Ada: You deleted this message', 'Ada|deleted|You deleted this message'),
  android(
    'deleted by an admin',
    'Ada: This message was deleted by admin Grace',
    'Ada|deleted|This message was deleted by admin Grace',
  ),
  android('deleted, Spanish', 'Ada: Eliminaste este mensaje', 'Ada|deleted|Eliminaste este mensaje'),
  android(
    'somebody quotes the deletion in a sentence',
    'Ada: This message was deleted, why?',
    'Ada|text|This message was deleted, why?',
  ),
  android('edited', 'Ada: see you at nine <This message was edited>', 'Ada|text|see you at nine|edited'),
  android(
    'edited, German, two lines',
    'Ada: erst\ndann <Diese Nachricht wurde bearbeitet.>',
    'Ada|text|erst\ndann|edited',
  ),
  android('angle brackets of a person', 'Ada: use <b>bold</b>', 'Ada|text|use <b>bold</b>'),
  android('a single pair of angle brackets', 'Ada: <sigh>', 'Ada|text|<sigh>'),
  android(
    'poll',
    'Ada: POLL:\nWhen?\nOPTION: Monday (3 votes)\nOPTION: Tuesday (1 vote)',
    'Ada|poll|POLL:\nWhen?\nOPTION: Monday (3 votes)\nOPTION: Tuesday (1 vote)',
  ),
  android(
    'poll, Turkish',
    'Ömer: ANKET:\nNe zaman?\nSEÇENEK: Salı (3 oy)\nSEÇENEK: Cuma (0 oy)',
    'Ömer|poll|ANKET:\nNe zaman?\nSEÇENEK: Salı (3 oy)\nSEÇENEK: Cuma (0 oy)',
  ),
  android(
    'poll in a language that is not in the table',
    'Ada: PROBA:\nKada?\nIZBOR: pon (3 x)\nIZBOR: uto (0 x)',
    'Ada|poll|PROBA:\nKada?\nIZBOR: pon (3 x)\nIZBOR: uto (0 x)',
  ),
  android('a list is no poll', 'Ada: Shopping:\nmilk\nbread: two', 'Ada|text|Shopping:\nmilk\nbread: two'),
  android(
    'location',
    'Ada: location: https://maps.google.com/?q=52.5,13.4',
    'Ada|location|location: https://maps.google.com/?q=52.5,13.4',
  ),
  android(
    'location in a language that is not in the table',
    'Ada: sehemu: https://maps.google.com/?q=-1.28,36.8',
    'Ada|location|sehemu: https://maps.google.com/?q=-1.28,36.8',
  ),
  android('live location', 'Ada: live location shared', 'Ada|location|live location shared'),
  android(
    'Foursquare place',
    'Ada: The Old Mill (12 River Road)\nhttps://foursquare.com/v/4b058',
    'Ada|location|The Old Mill (12 River Road)\nhttps://foursquare.com/v/4b058',
  ),
  android(
    'a map link in a sentence is text',
    'Ada: we meet here https://maps.google.com/?q=52.5,13.4',
    'Ada|text|we meet here https://maps.google.com/?q=52.5,13.4',
  ),
  android('missed call', 'Ada: Missed voice call', 'Ada|call|Missed voice call'),
  android(
    'missed call without author',
    'Missed voice call at 3:07 PM',
    '-|call|Missed voice call at 3:07 PM',
  ),
  android('a person says no answer', 'Ada: No answer', 'Ada|text|No answer'),
  android('a person says image omitted', 'Ada: image omitted', 'Ada|text|image omitted'),
  android('mention', 'Ada: @{FSI}Bob{PDI} look', 'Ada|text|@{FSI}Bob{PDI} look'),
  android(
    'blank lines, U+2028, joiners, emoji stay',
    'Ada: one\n\n\ntwo{LS}three\n👩{ZWJ}👩{ZWJ}👧 می{ZWNJ}خواهم',
    'Ada|text|one\n\n\ntwo{LS}three\n👩{ZWJ}👩{ZWJ}👧 می{ZWNJ}خواهم',
  ),
  android('carriage returns in Windows line ends go', 'Ada: one\r\ntwo\r', 'Ada|text|one\ntwo'),
  android(
    'colons and addresses in the text',
    'Ada: see: https://a.example/x: y',
    'Ada|text|see: https://a.example/x: y',
  ),
  android('leading and trailing marks go', 'Ada: {RLM}שלום{RLM}', 'Ada|text|שלום'),
  android(
    'view once',
    'Ada: <View once voice message omitted>',
    'Ada|view_once|<View once voice message omitted>',
  ),
  iphone('image omitted', 'Ada: {LRM}image omitted', 'Ada|media||omitted|type=image'),
  iphone('mark before the bracket', 'Ada: {LRM}video omitted', 'Ada|media||omitted|type=video', {
    text: `{LRM}${I('09', 'Ada: {LRM}video omitted')}${tailI}`,
  }),
  iphone('sticker omitted, German', 'Ada: {LRM}Sticker weggelassen', 'Ada|media||omitted|type=sticker'),
  iphone('audio omitted, French', 'Chloé: {LRM}audio omis', 'Chloé|media||omitted|type=audio'),
  iphone('contact card omitted', 'Ada: {LRM}Contact card omitted', 'Ada|contact||omitted|type=contact'),
  iphone(
    'document omitted',
    'Ada: budget.pdf • {LRM}3 pages {LRM}document omitted',
    'Ada|media||file=budget.pdf|omitted|type=document',
  ),
  iphone(
    'document omitted, marks lost',
    'Ada: budget.pdf • 3 pages document omitted',
    'Ada|media||file=budget.pdf|omitted|type=document',
  ),
  iphone('image omitted, marks lost', 'Ada: image omitted', 'Ada|media||omitted|type=image'),
  iphone(
    'caption before the omitted image',
    'Ada: our boat {LRM}image omitted',
    'Ada|media|our boat|omitted|type=image',
  ),
  iphone(
    'attached',
    'Ada: {LRM}<attached: 00000012-PHOTO-2024-03-25-15-07-09.jpg>',
    'Ada|media||file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  iphone(
    'attached with caption',
    'Ada: our boat {LRM}<attached: 00000012-PHOTO-2024-03-25-15-07-09.jpg>',
    'Ada|media|our boat|file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  iphone(
    'attached, caption of two lines',
    'Ada: our boat\nand us {LRM}<attached: 00000012-PHOTO-2024-03-25-15-07-09.jpg>',
    'Ada|media|our boat\nand us|file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  iphone(
    'attached, Turkish',
    'Ömer: {LRM}<00000012-PHOTO-2024-03-25-15-07-09.jpg eklendi>',
    'Ömer|media||file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  iphone(
    'attached, Chinese with a wide colon',
    'Ada: {LRM}<附件：00000012-PHOTO-2024-03-25-15-07-09.jpg>',
    'Ada|media||file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  iphone(
    'attached, unknown language',
    'Ada: {LRM}<zzyzx: 00000013-AUDIO-2024-03-25-15-07-09.opus>',
    'Ada|media||file=00000013-AUDIO-2024-03-25-15-07-09.opus|type=voice',
  ),
  iphone(
    'attached, old form',
    'Ada: 2015-08-04-PHOTO-1.jpg <attached>',
    'Ada|media||file=2015-08-04-PHOTO-1.jpg|type=image',
    { options: { files: ['2015-08-04-PHOTO-1.jpg'] } },
  ),
  iphone(
    'attached document with its pages',
    'Ada: plan.pdf • {LRM}2 pages {LRM}<attached: 00000021-plan.pdf>',
    'Ada|media||file=00000021-plan.pdf|type=document',
  ),
  iphone('a right-to-left mark makes no notice', 'Ada: {RLM}שלום', 'Ada|text|שלום'),
  iphone(
    'caption above the omitted image',
    'Ada: our boat\n{LRM}image omitted',
    'Ada|media|our boat|omitted|type=image',
  ),
  iphone('video note', 'Ada: {LRM}video note omitted', 'Ada|media||omitted|type=video'),
  iphone(
    'attached contact',
    'Ada: {LRM}<attached: 00000013-Grace.vcf>',
    'Ada|contact||file=00000013-Grace.vcf|type=contact',
  ),
  iphone(
    'attached GIF',
    'Ada: {LRM}<attached: 00000014-GIF-2024-03-25-15-07-09.mp4>',
    'Ada|media||file=00000014-GIF-2024-03-25-15-07-09.mp4|type=gif',
  ),
  iphone('deleted', 'Ada: {LRM}This message was deleted.', 'Ada|deleted|This message was deleted.'),
  iphone('edited', 'Ada: see you {LRM}<This message was edited>', 'Ada|text|see you|edited'),
  iphone('edited, unknown language', 'Ada: see you {LRM}<zzyzx zzyzx>', 'Ada|text|see you|edited'),
  iphone('missed call', 'Ada: {LRM}Missed voice call', 'Ada|call|Missed voice call'),
  iphone('call with length', 'Ada: {LRM}Voice call, {LRM}12 min', 'Ada|call|Voice call, {LRM}12 min'),
  iphone(
    'view once',
    'Ada: {LRM}You received a view once message. For added privacy, you can only open it on your phone.',
    'Ada|view_once|You received a view once message. For added privacy, you can only open it on your phone.',
  ),
  iphone(
    'poll with marks on every line',
    'Ada: {LRM}POLL:\n{LRM}When?\n{LRM}OPTION: Monday (3 votes)\n{LRM}OPTION: Tuesday (1 vote)',
    'Ada|poll|POLL:\n{LRM}When?\n{LRM}OPTION: Monday (3 votes)\n{LRM}OPTION: Tuesday (1 vote)',
  ),
  iphone(
    'location',
    'Ada: {LRM}Location: https://maps.google.com/?q=52.5,13.4',
    'Ada|location|Location: https://maps.google.com/?q=52.5,13.4',
  ),
  iphone(
    'mention after a mark is a message',
    'Ada: {LRM}@{FSI}Bob{PDI} look',
    'Ada|text|@{FSI}Bob{PDI} look',
  ),
  {
    name: 'iOS: the same unknown words from several people are left-out media',
    text:
      I('01', 'Ada: {LRM}zzyzx vynjo') +
      I('02', 'Bob: {LRM}zzyzx vynjo') +
      I('03', 'Ada: hi') +
      I('04', 'Ada: {LRM}zzyzx vynjo') +
      tailI,
    entries: [
      `${ios('01')}|Ada|media||omitted`,
      `${ios('02')}|Bob|media||omitted`,
      `${ios('03')}|Ada|text|hi`,
      `${ios('04')}|Ada|media||omitted`,
      endI,
    ],
  },
  iphone(
    'caption before left-out media in angle brackets',
    'Ada: our boat {LRM}<imagen omitida>',
    'Ada|media|our boat|omitted|type=image',
  ),
  iphone(
    'what stands before a left-out document is a caption where it is no file name',
    'Ada: our plan {LRM}document omitted',
    'Ada|media|our plan|omitted|type=document',
  ),
  iphone(
    'a call and how it ended, after another mark',
    'Ada: {LRM}Chamada de voz. {LRM}Sem resposta',
    'Ada|call|Chamada de voz. {LRM}Sem resposta',
  ),
  iphone(
    'a message that did not arrive is somebody’s message',
    'Ada: {LRM}Waiting for this message. This may take a while.',
    'Ada|text|Waiting for this message. This may take a while.',
  ),
  iphone(
    'a mention at the end keeps its closing mark',
    'Ada: look @{FSI}Bob{PDI}',
    'Ada|text|look @{FSI}Bob{PDI}',
  ),
  iphone(
    'a mention before the edited mark keeps its closing mark',
    'Ada: look @{FSI}Bob{PDI} {LRM}<This message was edited>',
    'Ada|text|look @{FSI}Bob{PDI}|edited',
  ),
  iphone(
    'a mention in a caption keeps its marks',
    'Ada: look @{FSI}Bob{PDI} {LRM}<attached: 00000012-PHOTO-2024-03-25-15-07-09.jpg>',
    'Ada|media|look @{FSI}Bob{PDI}|file=00000012-PHOTO-2024-03-25-15-07-09.jpg|type=image',
  ),
  android(
    'file without extension, listed',
    'Ada: notes (file attached)',
    'Ada|media||file=notes|type=document',
    {
      options: { files: ['notes'] },
    },
  ),
  {
    name: 'Android: the same unknown words in angle brackets from several people are left-out media',
    text:
      A('07', 'Ada: <zzyzx vynjo>') +
      A('08', 'Bob: <zzyzx vynjo>') +
      A('09', 'Ada: <zzyzx vynjo>') +
      A('10', 'Ada: <one of mine>') +
      tailA,
    entries: [
      `${at('07')}|Ada|media||omitted`,
      `${at('08')}|Bob|media||omitted`,
      `${at('09')}|Ada|media||omitted`,
      `${at('10')}|Ada|text|<one of mine>`,
      endA,
    ],
  },
];
