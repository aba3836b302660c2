import { Buffer } from 'node:buffer';
import { chatText } from '../score-lines.ts';
import { chat, type OddArchive, oddZip, photo } from './odd-archive.ts';

const prose = 'Bring a torch, two blankets and something to drink.\n'.repeat(200);
const mentions = (name: string): string => `[25/03/2024, 15:59:00] Ada: ${name} (file attached)\r\n`;
/** Messages of eight lines each: one line in eight begins like a message. */
const longMessages = (count: number): string =>
  chatText(count).replaceAll('\r\n', `\r\n${'and so on\r\n'.repeat(6)}`);
const android = 'WhatsApp Chat with Ada.txt';

/** Which of several files is the chat. */
export const oddTranscripts: readonly OddArchive[] = [
  oddZip('ok', 'a shared text file', { entries: [chat, { name: 'list.txt', content: prose }] }),
  oddZip('ok', 'a shared text file in front', { entries: [{ name: 'list.txt', content: prose }, chat] }),
  oddZip('ok', 'a shared text file with a chat-like name', {
    entries: [{ name: 'WhatsApp notes.txt', content: prose }, chat],
  }),
  oddZip(
    'ok',
    'prose named as a transcript, the chat named otherwise',
    {
      entries: [
        { name: '_chat.txt', content: prose },
        { name: 'export.txt', content: chatText(50) },
      ],
    },
    { transcript: 'export.txt' },
  ),
  oddZip(
    'ok',
    'three hundred shared text files',
    {
      entries: [...Array.from({ length: 300 }, (_, i) => ({ name: `n${i}.txt`, content: prose })), chat],
    },
    { entries: 301 },
  ),
  oddZip(
    'ok',
    'a shared chat that the chat names',
    {
      entries: [
        { name: android, content: chatText(40) + mentions('WhatsApp Chat with Bob.txt') },
        { name: 'WhatsApp Chat with Bob.txt', content: chatText(400, 'inner') },
      ],
    },
    { transcript: android },
  ),
  oddZip(
    'ok',
    'a shared iOS chat that the Android chat names',
    {
      entries: [
        { name: '_chat.txt', content: chatText(400, 'inner') },
        { name: android, content: chatText(40) + mentions('_chat.txt') },
      ],
    },
    { transcript: android },
  ),
  oddZip(
    'ok',
    'a shared chat named late in a long chat',
    {
      entries: [
        { name: 'WhatsApp Chat with Bob.txt', content: chatText(4000, 'inner') },
        { name: android, content: chatText(30_000) + mentions('WhatsApp Chat with Bob.txt') },
      ],
    },
    { transcript: android },
  ),
  oddZip('ok', 'a shared chat told by the number in front of it', {
    entries: [{ name: '00000012-WhatsApp Chat with Bob.txt', content: chatText(400, 'inner') }, chat],
  }),
  oddZip(
    'ok',
    'of two chats the one that names the media',
    {
      entries: [
        { name: 'WhatsApp Chat with Bob.txt', content: chatText(50) },
        { name: android, content: chatText(50, 'b') + mentions(String(photo.name)) },
        photo,
      ],
    },
    { transcript: android },
  ),
  oddZip(
    'ok',
    'a chat under another name beside a shared one that it names',
    {
      entries: [
        { name: 'backup.txt', content: chatText(50) + mentions(android) },
        { name: android, content: chatText(50, 'inner') },
      ],
    },
    { transcript: 'backup.txt' },
  ),
  oddZip('ok', 'a chat-like name settles equal chats', {
    entries: [
      { name: 'a.txt', content: chatText(50, 'a') },
      { name: '_chat.txt', content: chatText(40) },
    ],
  }),
  oddZip('ok', 'the outer of two chats', {
    entries: [{ name: 'old/_chat.txt', content: chatText(50, 'old') }, chat],
  }),
  oddZip(
    'ok',
    'the much larger of two chats without a telling name',
    {
      entries: [
        { name: 'a.txt', content: chatText(30, 'a') },
        { name: 'b.txt', content: chatText(400) },
      ],
    },
    { transcript: 'b.txt' },
  ),
  oddZip(
    'ok',
    'a copy of the chat under another name',
    {
      entries: [
        { ...chat, name: 'a.txt' },
        { ...chat, name: 'b.txt' },
      ],
    },
    { transcript: 'a.txt' },
  ),
  oddZip('zip_ambiguous', 'two exports in two folders', {
    entries: [
      { name: 'A/_chat.txt', content: chatText(40, 'a') },
      { name: 'B/_chat.txt', content: chatText(400, 'b') },
    ],
  }),
  oddZip('zip_ambiguous', 'two chats of like size without telling names', {
    entries: [
      { name: 'a.txt', content: chatText(40, 'a') },
      { name: 'b.txt', content: chatText(44, 'b') },
    ],
  }),
  oddZip('zip_ambiguous', 'two chats that name each other', {
    entries: [
      { name: 'a.txt', content: chatText(40, 'a') + mentions('b.txt') },
      { name: 'b.txt', content: chatText(40, 'b') + mentions('a.txt') },
    ],
  }),
  oddZip('zip_bad_checksum', 'a damaged transcript beside a shared chat', {
    entries: [
      { ...chat, packed: Buffer.alloc(200, 0xff) },
      { name: 'notes.txt', content: chatText(60) },
    ],
  }),
  oddZip('ok', 'a damaged shared text beside the transcript', {
    entries: [chat, { name: 'notes.txt', content: prose, packed: Buffer.alloc(200, 0xff) }],
  }),
  oddZip(
    'ok',
    'a chat of long messages that names a dense shared chat',
    {
      entries: [
        { name: 'export.txt', content: longMessages(40) + mentions('dense.txt') },
        { name: 'dense.txt', content: chatText(4000, 'inner') },
      ],
    },
    { transcript: 'export.txt' },
  ),
  oddZip('zip_bad_checksum', 'a likely chat that is damaged behind its beginning', {
    entries: [
      { name: android, content: chatText(40), central: { crc: 1 }, local: { crc: 1 } },
      { name: 'b.txt', content: chatText(30, 'b') },
    ],
  }),
  oddZip('ok', 'an unlikely chat that is damaged behind its beginning', {
    entries: [chat, { name: 'b.txt', content: chatText(30, 'b'), central: { crc: 1 }, local: { crc: 1 } }],
  }),
  oddZip('ok', 'one message', { entries: [{ name: '_chat.txt', content: chatText(1) }] }),
  oddZip('ok', 'a chat without media', { entries: [chat] }, { entries: 1 }),
  oddZip('chat_empty', 'a transcript of no bytes', { entries: [{ name: '_chat.txt', content: '' }, photo] }),
  oddZip('chat_empty', 'a stored transcript of no bytes', {
    entries: [{ name: '_chat.txt', content: '', method: 0 }],
  }),
  oddZip('chat_not_found', 'media only', { entries: [photo, { ...photo, name: 'b.jpg' }] }),
  oddZip('chat_not_found', 'prose only', { entries: [{ name: 'readme.txt', content: prose }] }),
  oddZip('chat_not_found', 'prose under the name of a transcript', {
    entries: [{ name: '_chat.txt', content: prose }],
  }),
  oddZip('chat_not_found', 'noise under the name of a transcript', {
    entries: [
      { name: '_chat.txt', content: Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31) & 0xff) },
    ],
  }),
  oddZip('chat_not_found', 'a chat inside another kind of file', {
    entries: [{ name: 'chat.docx', content: chatText(40) }],
  }),
  oddZip('chat_not_found', 'folders only', {
    entries: [
      { name: 'a/', method: 0 },
      { name: 'b/', method: 0 },
    ],
  }),
  oddZip(
    'chat_not_found',
    'more candidates in front than are looked at',
    {
      entries: [
        { name: 'z', content: chatText(1) },
        ...Array.from({ length: 9 }, (_, i) => ({ name: `n${i}.txt`, content: prose })),
      ],
    },
    { limits: { maxCandidates: 8 } },
  ),
];
