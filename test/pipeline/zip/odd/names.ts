import { Buffer } from 'node:buffer';
import { unicodePath } from '../../../../testing/fixtures/build-zip.ts';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, oddZip, photo, withChat } from './odd-archive.ts';

const named = (name: string | Uint8Array, shown: string, what: string, flags = 0): OddArchive =>
  oddZip('ok', what, withChat({ name, flags }), { transcript: shown });

const cp437 = Buffer.from([0x43, 0x68, 0x61, 0x74, 0x20, 0x81, 0x94, 0x84, 0x2e, 0x74, 0x78, 0x74]); // "Chat üöä.txt"
const latin1 = Buffer.from('Chat \xfc.txt', 'latin1');

/** Names: encodings, normal forms, and those that would be dangerous as paths. */
export const oddNames: readonly OddArchive[] = [
  named('WhatsApp Chat with Ada.txt', 'WhatsApp Chat with Ada.txt', 'Android name'),
  named('Chat de WhatsApp con Ada.txt', 'Chat de WhatsApp con Ada.txt', 'Spanish Android name'),
  named('Чат WhatsApp с Адой.txt', 'Чат WhatsApp с Адой.txt', 'marked UTF-8', 0x800),
  named('Чат WhatsApp с Адой.txt', 'Чат WhatsApp с Адой.txt', 'unmarked UTF-8'),
  named('محادثة واتساب مع Ada.txt', 'محادثة واتساب مع Ada.txt', 'Arabic name', 0x800),
  named('WhatsApp Chat with 👩‍💻.txt', 'WhatsApp Chat with 👩‍💻.txt', 'emoji joined by ZWJ', 0x800),
  named(cp437, 'Chat üöä.txt', 'code page 437'),
  named(latin1, 'Chat ⁿ.txt', 'Latin-1 read as code page 437, as the format says'),
  named(cp437, 'Chat üöä.txt', 'marked UTF-8 that is not, read as code page 437', 0x800),
  named('Cafe\u0301 chat.txt', 'Café chat.txt', 'decomposed accents', 0x800),
  named('Café chat.txt', 'Café chat.txt', 'composed accents', 0x800),
  named('한글.txt'.normalize('NFD'), '한글.txt', 'decomposed Hangul', 0x800),
  oddZip('ok', 'Unicode path extra', withChat({ name: cp437, extra: unicodePath(cp437, 'Čat.txt') }), {
    transcript: 'Čat.txt',
  }),
  oddZip(
    'ok',
    'Unicode path extra with another checksum is void',
    withChat({ name: cp437, extra: unicodePath(Buffer.from('x'), 'Čat.txt') }),
    { transcript: 'Chat üöä.txt' },
  ),
  oddZip(
    'ok',
    'Unicode path extra of an unknown version is void',
    withChat({ name: cp437, extra: unicodePath(cp437, 'Čat.txt', 2) }),
    { transcript: 'Chat üöä.txt' },
  ),
  oddZip(
    'ok',
    'Unicode path extra yields to the flag',
    withChat({ name: 'Ünion.txt', flags: 0x800, extra: unicodePath(Buffer.from('Ünion.txt'), 'Čat.txt') }),
    { transcript: 'Ünion.txt' },
  ),
  oddZip(
    'ok',
    'Unicode path extra comes before unmarked UTF-8',
    withChat({ name: 'Ünion.txt', extra: unicodePath(Buffer.from('Ünion.txt'), 'Čat.txt') }),
    { transcript: 'Čat.txt' },
  ),
  oddZip(
    'ok',
    'Unicode path extra of an ASCII name',
    withChat({ name: 'x.txt', extra: unicodePath(Buffer.from('x.txt'), 'Čat.txt') }),
    { transcript: 'Čat.txt' },
  ),
  oddZip(
    'ok',
    'Unicode path extra that is not UTF-8',
    withChat({ name: 'x.txt', extra: Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0xff]) }),
    { transcript: 'x.txt' },
  ),
  named('chat', 'chat', 'no extension'),
  named('', '', 'empty name'),
  named('Export/_chat.txt', 'Export/_chat.txt', 'in a folder'),
  named('a/b/c/d/_chat.txt', 'a/b/c/d/_chat.txt', 'deep in folders'),
  named('../../../etc/_chat.txt', 'etc/_chat.txt', 'climbing out'),
  named('/etc/_chat.txt', 'etc/_chat.txt', 'absolute'),
  named('C:\\Users\\ada\\_chat.txt', 'Users/ada/_chat.txt', 'drive and backslashes'),
  named('C:_chat.txt', '_chat.txt', 'drive without a slash'),
  named('\\\\host\\share\\_chat.txt', 'host/share/_chat.txt', 'network path'),
  named('..\\..\\_chat.txt', '_chat.txt', 'climbing out with backslashes'),
  named('./_chat.txt', '_chat.txt', 'dot in front'),
  named('a//b///_chat.txt', 'a/b/_chat.txt', 'doubled slashes'),
  named('_chat.txt\0.jpg.txt', '_chat.txt.jpg.txt', 'NUL'),
  named('_chat\r\n\t\x1b[31m.txt', '_chat[31m.txt', 'control characters'),
  named('_chat\u202etxt.exe.txt', '_chattxt.exe.txt', 'bidi override', 0x800),
  named('\u200e\u2067_chat\u2069.txt', '_chat.txt', 'bidi marks and isolates', 0x800),
  named('\ufeff_chat.txt', '_chat.txt', 'byte order mark in front', 0x800),
  named('_chat.TXT', '_chat.TXT', 'upper case extension'),
  named('CON.txt', 'CON.txt', 'a device name elsewhere'),
  named('__proto__', '__proto__', 'a name that is a property'),
  named(`${'x'.repeat(400)}.txt`, `${'x'.repeat(400)}.txt`, 'name of 404 bytes'),
  named('x'.repeat(65_535), 'x'.repeat(512), 'longest name'),
  named('é'.repeat(30_000), 'é'.repeat(512), 'longest name of two bytes a character', 0x800),
  named(Buffer.alloc(65_535, 0x81), 'ü'.repeat(512), 'longest name in code page 437'),
  oddZip(
    'ok',
    'macOS leftovers are no candidates',
    {
      entries: [
        { name: '__MACOSX/._chat.txt', content: chatText(90, 'shadow') },
        { name: 'x/__MACOSX/_chat.txt', content: chatText(90, 'shadow') },
        { name: '._chat.txt', content: chatText(90, 'shadow') },
        { name: 'WhatsApp Chat - Ada/_chat.txt', content: chatText(40) },
        { name: 'WhatsApp Chat - Ada/.DS_Store', content: 'x' },
      ],
    },
    { transcript: 'WhatsApp Chat - Ada/_chat.txt', entries: 5 },
  ),
  oddZip(
    'ok',
    'directory entries',
    {
      entries: [
        { name: 'Export/', method: 0 },
        { name: 'Export/media/', method: 8 },
        { ...chat, name: 'Export/_chat.txt' },
        photo,
      ],
    },
    { transcript: 'Export/_chat.txt', entries: 4 },
  ),
  oddZip('chat_not_found', 'directory entry with a chat as content', {
    entries: [{ name: 'chat.txt/', content: chatText(40) }],
  }),
  oddZip(
    'ok',
    'a file and a folder of one name',
    {
      entries: [
        { name: 'x/', method: 0 },
        { ...chat, name: 'x' },
      ],
    },
    { transcript: 'x' },
  ),
  oddZip('ok', 'media of equal names', { entries: [chat, photo, photo] }, { entries: 3 }),
  oddZip('zip_ambiguous', 'two transcripts of one name', {
    entries: [chat, { ...chat, content: chatText(41) }],
  }),
  oddZip('zip_ambiguous', 'the same transcript twice under one name', { entries: [chat, photo, chat] }),
  oddZip('zip_ambiguous', 'two transcripts, one name composed and one decomposed', {
    entries: [
      { ...chat, name: 'Café.txt', flags: 0x800 },
      { ...chat, name: 'Cafe\u0301.txt', flags: 0x800 },
    ],
  }),
  oddZip('zip_ambiguous', 'two transcripts of one name once it is cleaned', {
    entries: [chat, { ...chat, name: '../_chat.txt' }],
  }),
  oddZip('zip_ambiguous', 'a transcript and noise of the same name', {
    entries: [chat, { name: '_chat.txt', content: 'no chat\n'.repeat(300) }],
  }),
];
