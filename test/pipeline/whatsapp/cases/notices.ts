import type { Case } from './case.ts';

const A = (minute: string, rest: string) => `25/03/2024, 15:${minute} - ${rest}\n`;
const I = (second: string, rest: string) => `[25/03/2024, 15:07:${second}] ${rest}\r\n`;
const at = (minute: string) => `2024-03-25T15:${minute}:00`;
const ios = (second: string) => `2024-03-25T15:07:${second}`;

const notice = (line: string, event: string): Case => ({
  name: `notice: ${line.slice(0, 60)}`,
  text: A('07', line) + A('08', 'Ada: hi') + A('09', 'Bob: hi'),
  entries: [
    `${at('07')}|-|system|${line}|event=${event}`,
    `${at('08')}|Ada|text|hi`,
    `${at('09')}|Bob|text|hi`,
  ],
});

/** Notices of WhatsApp, and messages that sound like one. */
export const noticeCases: readonly Case[] = [
  notice(
    'Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.',
    'encryption::',
  ),
  notice(
    'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.',
    'encryption::',
  ),
  notice(
    'Messages to this group are now secured with end-to-end encryption. Tap for more info.',
    'encryption::',
  ),
  notice(
    'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.',
    'encryption::',
  ),
  notice(
    '消息和通话都进行端到端加密。对话之外的任何人，甚至包含 WhatsApp，都无法读取或收听。',
    'encryption::',
  ),
  notice('Ada left', 'leave:Ada:'),
  notice('Ada removed Bob', 'remove:Ada:Bob'),
  notice('Ada added Bob, Grace and Heidi', 'add:Ada:Bob,Grace,Heidi'),
  notice("Ada joined using this group's invite link", 'join:Ada:'),
  notice('Ada joined using this group’s invite link', 'join:Ada:'),
  notice('Ada created group "Crew"', 'create:Ada:'),
  notice('Ada created group “Crew: 2024”', 'create:Ada:'),
  notice('Ada changed the subject from "A: b" to "C"', 'subject:Ada:'),
  notice('Ada changed the group name to "Trip: 2024"', 'subject:Ada:'),
  notice('Ada changed the subject to “Trip: 2024”', 'subject:Ada:'),
  notice("Ada changed this group's icon", 'icon:Ada:'),
  notice('Ada changed the group description', 'description:Ada:'),
  notice('Bob is now an admin', 'admin_on::Bob'),
  notice("You're now an admin", 'admin_on::You'),
  notice('Bob is no longer an admin', 'admin_off::Bob'),
  {
    name: 'notice about an unsaved number',
    text: A('07', '{LRE}+44 7700 900123{PDF} left') + A('08', 'Ada: hi'),
    entries: [
      `${at('07')}|-|system|+44 7700 900123{PDF} left|event=leave:+44 7700 900123:`,
      `${at('08')}|Ada|text|hi`,
    ],
  },
  notice(
    'Ada changed their phone number to a new number. Tap to message or add the new number.',
    'number_change:Ada:',
  ),
  notice('Your security code with Ada changed. Tap to learn more.', 'security_code:Ada:'),
  notice(
    "Ada turned on disappearing messages. New messages will disappear from this chat 7 days after they're sent, except when kept.",
    'disappearing:Ada:',
  ),
  notice('Ada turned off disappearing messages.', 'disappearing:Ada:'),
  notice('Ada pinned a message', 'pin:Ada:'),
  notice('You blocked this contact. Tap to unblock.', 'block:You:'),
  notice('Ada turned on advanced chat privacy', 'settings:Ada:'),
  notice('Ada turned on admin approval to join this group', 'settings:Ada:'),
  notice('Ada hat Bob hinzugefügt', 'add:Ada:Bob'),
  notice('Ada hat die Gruppe „Crew: 2024“ erstellt', 'create:Ada:'),
  notice('Ada hat die Gruppe verlassen', 'leave:Ada:'),
  notice('Bob ist jetzt Admin', 'admin_on::Bob'),
  notice('Ada añadió a Bob', 'add:Ada:Bob'),
  notice('Ada salió del grupo', 'leave:Ada:'),
  notice('Ada adicionou Bob e Grace', 'add:Ada:Bob,Grace'),
  notice('Ada saiu', 'leave:Ada:'),
  notice('Ada a ajouté Bob', 'add:Ada:Bob'),
  notice('Ada a quitté le groupe', 'leave:Ada:'),
  notice('Ada ha aggiunto Bob', 'add:Ada:Bob'),
  notice('Ada ha abbandonato il gruppo', 'leave:Ada:'),
  notice('Ada heeft Bob toegevoegd', 'add:Ada:Bob'),
  notice('Ada, Bob kişisini ekledi', 'add:Ada:Bob'),
  notice('Ada gruptan ayrıldı', 'leave:Ada:'),
  notice('Ada добавил(а) Bob', 'add:Ada:Bob'),
  notice('Ada создал(а) группу «Crew: 2024»', 'create:Ada:'),
  notice('أضاف Ada Bob', 'add:Ada:Bob'),
  notice('Ada ने Bob को जोड़ा', 'add:Ada:Bob'),
  notice('Ada menambahkan Bob', 'add:Ada:Bob'),
  notice('AdaさんがBobさんを追加しました', 'add:Ada:Bob'),
  notice('Ada添加了Bob', 'add:Ada:Bob'),
  notice('Ada님이 Bob님을 추가했습니다', 'add:Ada:Bob'),
  notice('Ada님이 나갔습니다.', 'leave:Ada:'),
  ...(
    [
      ['Du hast Bob hinzugefügt', 'add:You:Bob'],
      ['Ada hat dich hinzugefügt', 'add:Ada:You'],
      ['Ada hat Bob, Eve und 3 weitere hinzugefügt', 'add:Ada:Bob,Eve'],
      ['Du bist jetzt Admin', 'admin_on::You'],
      ['Añadiste a Bob y Eve', 'add:You:Bob,Eve'],
      ['Ada te añadió', 'add:Ada:You'],
      ['Saliste del grupo', 'leave:You:'],
      ['Ya no eres admin.', 'admin_off::You'],
      ['Ada adicionou você', 'add:Ada:You'],
      ['Agora você é admin', 'admin_on::You'],
      ['Ada vous a ajouté(e)', 'add:Ada:You'],
      ['Vous n’êtes plus admin', 'admin_off::You'],
      ['Hai abbandonato il gruppo', 'leave:You:'],
      ['Ada heeft je toegevoegd', 'add:Ada:You'],
      ['Bob kişisini eklediniz', 'add:You:Bob'],
      ['Ada добавил(-а) вас', 'add:Ada:You'],
      ['Ada додав(-ла) Bob', 'add:Ada:Bob'],
      ['أضافك Ada', 'add:Ada:You'],
      ['Ada הוסיף/ה אותך', 'add:Ada:You'],
      ['आपने Bob को जोड़ा', 'add:You:Bob'],
      ['Ada menambahkan Anda', 'add:Ada:You'],
      ['Dodałeś(-aś) Bob', 'add:You:Bob'],
      ['Ada lade till dig', 'add:Ada:You'],
      ['Ada la deg til', 'add:Ada:You'],
      ['Ada tilføjede dig', 'add:Ada:You'],
      ['Olet nyt ylläpitäjä', 'admin_on::You'],
      ['Ada vás přidal(a)', 'add:Ada:You'],
      ['L-ai adăugat pe Bob', 'add:You:Bob'],
      ['Hozzáadtad őt: Bob', 'add:You:Bob'],
      ['Ο χρήστης Ada σας πρόσθεσε', 'add:Ada:You'],
      ['Ada đã thêm bạn', 'add:Ada:You'],
      ['Ada شما را اضافه کرد', 'add:Ada:You'],
      ["Ada t'ha afegit", 'add:Ada:You'],
      ['Ada添加了你', 'add:Ada:You'],
      ['Adaさんがあなたを追加しました', 'add:Ada:You'],
      ['AdaさんがBobさん、Eveさんを追加しました', 'add:Ada:Bob,Eve'],
      ['회원님이 Bob님을 추가했습니다', 'add:You:Bob'],
    ] as const
  ).map(([line, event]) => notice(line, event)),
  notice('Ada added Bob, Grace, and Heidi', 'add:Ada:Bob,Grace,Heidi'),
  notice('Ada added Bob, Grace and 3 others', 'add:Ada:Bob,Grace'),
  notice('Ada added you', 'add:Ada:You'),
  notice('You were removed', 'remove::You'),
  notice('Ada joined using an invite link', 'join:Ada:'),
  notice('You joined a group via invite in the community: Crew', 'join:You:'),
  notice('Ada left the community', 'leave:Ada:'),
  notice('Ada removed Bob from the community', 'remove:Ada:Bob'),
  notice("Ada removed this group's icon", 'icon:Ada:'),
  notice('Ada removed the group description', 'description:Ada:'),
  notice('Ada changed the community description', 'description:Ada:'),
  notice("Ada's now an admin", 'admin_on::Ada'),
  notice("You're now a community admin", 'admin_on::You'),
  notice('Ada changed the message timer. New messages will disappear after 90 days.', 'disappearing:Ada:'),
  notice('Ada added this group to the community: Crew', 'settings:Ada:'),
  notice('This group was added to the community “Crew”', 'settings::'),
  notice('Advanced chat privacy was turned on', 'settings::'),
  notice('Ada created the community “Crew”', 'create:Ada:'),
  notice('Ada changed the subject to “Bob left”', 'subject:Ada:'),
  notice('Ada created group “Bob added Grace”', 'create:Ada:'),
  {
    name: 'iOS: who acts has the label of the messages, whatever blank the notice writes',
    text:
      I('01', '~{NNBSP}Ada Jr.: hi') +
      I('02', 'Crew: {LRM}~ Ada Jr. added Zoë Smith') +
      I('03', 'Crew: {LRM}Zoë Smith added ~{NNBSP}Ada Jr.') +
      I('04', 'Zoë{NBSP}Smith: ho'),
    entries: [
      `${ios('01')}|~{NNBSP}Ada Jr.|text|hi`,
      `${ios('02')}|-|system|~ Ada Jr. added Zoë Smith|event=add:~{NNBSP}Ada Jr.:Zoë{NBSP}Smith`,
      `${ios('03')}|-|system|Zoë Smith added ~{NNBSP}Ada Jr.|event=add:Zoë{NBSP}Smith:~{NNBSP}Ada Jr.`,
      `${ios('04')}|Zoë{NBSP}Smith|text|ho`,
    ],
  },
  {
    name: 'names in notices keep their own blanks and apostrophes',
    text: A('07', '+91{NBSP}98765{NBSP}43210 added Sinéad O’Neill') + A('08', 'Ada: hi'),
    entries: [
      `${at('07')}|-|system|+91{NBSP}98765{NBSP}43210 added Sinéad O’Neill|event=add:+91{NBSP}98765{NBSP}43210:Sinéad O’Neill`,
      `${at('08')}|Ada|text|hi`,
    ],
  },
  notice('zzyzx vynjo Ada', 'other::'),
  {
    name: 'a person who writes like a notice stays a person',
    text: A('07', 'Ada: I added the file') + A('08', 'Ada: Bob left') + A('09', 'Bob: Ada added Grace'),
    entries: [
      `${at('07')}|Ada|text|I added the file`,
      `${at('08')}|Ada|text|Bob left`,
      `${at('09')}|Bob|text|Ada added Grace`,
    ],
  },
  {
    name: 'a person who writes once, and like a notice',
    text: A('07', 'Grace Moss: I think he left') + A('08', 'Ada: hi') + A('09', 'Ada: ho'),
    entries: [
      `${at('07')}|Grace Moss|text|I think he left`,
      `${at('08')}|Ada|text|hi`,
      `${at('09')}|Ada|text|ho`,
    ],
  },
  {
    name: 'a notice with a colon in a language that is not in the table',
    text: A('07', 'Ada zzyzx vynjo „Crew: 2024“') + A('08', 'Ada: hi') + A('09', 'Ada: ho'),
    entries: [
      `${at('07')}|-|system|Ada zzyzx vynjo „Crew: 2024“|event=other::`,
      `${at('08')}|Ada|text|hi`,
      `${at('09')}|Ada|text|ho`,
    ],
  },
  {
    name: 'iOS: the acting person stands as author',
    text: I('01', 'Ada: {LRM}Ada added Bob') + I('02', 'Ada: hi') + I('03', 'Bob: hi'),
    entries: [
      `${ios('01')}|-|system|Ada added Bob|event=add:Ada:Bob`,
      `${ios('02')}|Ada|text|hi`,
      `${ios('03')}|Bob|text|hi`,
    ],
    report: { group: null },
  },
  {
    name: 'iOS: encryption notice under the contact of a private chat',
    text:
      I(
        '01',
        'Ada: {LRM}Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.',
      ) +
      I('02', 'Ada: hi') +
      I('03', 'Bob: hi'),
    entries: [
      `${ios('01')}|-|system|Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.|event=encryption::`,
      `${ios('02')}|Ada|text|hi`,
      `${ios('03')}|Bob|text|hi`,
    ],
    report: { group: null },
  },
  {
    name: 'iOS: notices under the group, invisible marks lost',
    text:
      I('01', 'Crew: Ada created this group') +
      I('02', 'Crew: Ada added Bob') +
      I('03', 'Ada: Ada changed the group description') +
      I('04', 'Ada: hi') +
      I('05', 'Bob: Ada left?'),
    entries: [
      `${ios('01')}|-|system|Ada created this group|event=create:Ada:`,
      `${ios('02')}|-|system|Ada added Bob|event=add:Ada:Bob`,
      `${ios('03')}|-|system|Ada changed the group description|event=description:Ada:`,
      `${ios('04')}|Ada|text|hi`,
      `${ios('05')}|Bob|text|Ada left?`,
    ],
    report: { group: 'Crew' },
  },
  {
    name: 'iOS: a group with a colon in its name',
    text: I('01', 'Trip: 2024: {LRM}Ada created this group') + I('02', 'Ada: hi') + I('03', 'Bob: hi'),
    entries: [
      `${ios('01')}|-|system|Ada created this group|event=create:Ada:`,
      `${ios('02')}|Ada|text|hi`,
      `${ios('03')}|Bob|text|hi`,
    ],
  },
  {
    name: 'iOS: sentences like notices, where notices have their marks',
    text:
      I('01', 'Ada: Bob left') +
      I('02', 'Ada: Bob added Eve') +
      I('03', 'Bob: {LRM}image omitted') +
      I('04', 'Bob: hi'),
    entries: [
      `${ios('01')}|Ada|text|Bob left`,
      `${ios('02')}|Ada|text|Bob added Eve`,
      `${ios('03')}|Bob|media||omitted|type=image`,
      `${ios('04')}|Bob|text|hi`,
    ],
  },
  {
    name: 'iOS: notice without author',
    text: I('01', '{LRM}Ada added Bob') + I('02', 'Ada: hi') + I('03', 'Bob: hi'),
    entries: [
      `${ios('01')}|-|system|Ada added Bob|event=add:Ada:Bob`,
      `${ios('02')}|Ada|text|hi`,
      `${ios('03')}|Bob|text|hi`,
    ],
  },
  {
    name: 'iOS: unknown notice under the group',
    text: I('01', 'Crew: {LRM}zzyzx vynjo Ada') + I('02', 'Ada: hi') + I('03', 'Bob: hi'),
    entries: [
      `${ios('01')}|-|system|zzyzx vynjo Ada|event=other::`,
      `${ios('02')}|Ada|text|hi`,
      `${ios('03')}|Bob|text|hi`,
    ],
    report: { group: 'Crew' },
  },
  {
    name: 'only notices are a chat',
    text: A('07', 'Ada created group "Crew"') + A('08', 'Ada added you'),
    entries: [
      `${at('07')}|-|system|Ada created group "Crew"|event=create:Ada:`,
      `${at('08')}|-|system|Ada added you|event=add:Ada:You`,
    ],
  },
];
