import { describe, expect, test } from 'vitest';
import { buildSampleCommunity } from '../../../scripts/sample/build-community.ts';
import { sampleContents } from '../../../scripts/sample/content/contents.ts';
import { fictionalPhone } from '../../../scripts/sample/invent-people.ts';
import type { SampleChat, SampleMessage } from '../../../scripts/sample/sample-message.ts';
import { daysOfDay, weekOfMinute } from '../../../src/core/time.ts';

const community = buildSampleCommunity({ seed: 1 });
const everyChat = community.chats.map((chat) => [chat.language, chat] as const);
const textsOf = ({ text, edit, poll, attachment }: SampleMessage): string[] => [
  text,
  edit?.text ?? '',
  attachment?.title ?? '',
  ...(poll ? [poll.question, ...poll.options.map(({ label }) => label)] : []),
];
const groupByWeek = (chat: SampleChat): Map<string, SampleMessage[]> =>
  Map.groupBy(chat.messages, ({ minute }) => weekOfMinute(minute));

describe('the sample community', () => {
  test('is the same for the same seed and another for another', () => {
    expect(buildSampleCommunity({ seed: 1 })).toEqual(community);
    expect(buildSampleCommunity({ seed: 2 }).chats[0]!.messages).not.toEqual(community.chats[0]!.messages);
  });

  test('has three groups in three languages and at least 5,000 messages', () => {
    expect(community.chats.map(({ language }) => language)).toEqual(['en', 'de', 'es']);
    expect(new Set(community.chats.map(({ slug }) => slug)).size).toBe(3);
    expect(community.chats.reduce((sum, { messages }) => sum + messages.length, 0)).toBeGreaterThanOrEqual(
      5000,
    );
    expect(community.pillars.every(({ keywords }) => keywords.length > 0)).toBe(true);
  });

  test.each([1, 2, 3, 99])('seed %i keeps every week of every group lively', (seed) => {
    for (const chat of buildSampleCommunity({ seed }).chats) {
      const weeks = groupByWeek(chat);
      expect(weeks.size).toBe(12);
      for (const messages of weeks.values()) {
        expect(messages.length).toBeGreaterThanOrEqual(50);
        const people = new Set(messages.flatMap(({ person }) => person ?? []));
        expect(people.size).toBeGreaterThanOrEqual(5);
      }
    }
  });

  test.each(everyChat)('%s: messages come in order, with ids of their own, inside the days', (_, chat) => {
    const timestamps = chat.messages.map(({ minute, second }) => minute * 60 + second);
    expect(timestamps).toEqual([...timestamps].sort((a, b) => a - b));
    expect(new Set(chat.messages.map(({ id }) => id)).size).toBe(chat.messages.length);
    expect(timestamps[0]! / 86400).toBeGreaterThanOrEqual(daysOfDay(community.firstDay));
    expect(timestamps.at(-1)! / 86400).toBeLessThan(daysOfDay(community.lastDay) + 1);
    expect(chat.messages.every(({ second }) => Number.isInteger(second) && second >= 0 && second < 60)).toBe(
      true,
    );
  });

  test.each(everyChat)(
    '%s: 15 to 35 people, and nobody speaks before joining or after leaving',
    (_, chat) => {
      expect(chat.people.length).toBeGreaterThanOrEqual(15);
      expect(chat.people.length).toBeLessThanOrEqual(35);
      const byId = new Map(chat.people.map((person) => [person.id, person]));
      expect(chat.people.some(({ leftDay }) => leftDay !== null)).toBe(true);
      for (const { person, minute } of chat.messages) {
        if (person === null) continue;
        const { joinedDay, leftDay } = byId.get(person)!;
        expect(minute / 1440).toBeGreaterThanOrEqual(joinedDay);
        if (leftDay !== null) expect(minute / 1440).toBeLessThan(leftDay);
      }
    },
  );

  test.each(everyChat)('%s: every kind of message occurs', (_, chat) => {
    const kinds = new Set(chat.messages.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['contact', 'location', 'media', 'poll', 'system', 'text']);
    const types = new Set(chat.messages.flatMap(({ attachment }) => attachment?.type ?? []));
    expect([...types].sort()).toEqual(['contact', 'document', 'image', 'sticker', 'video', 'voice']);
    const events = new Set(chat.messages.flatMap(({ event }) => event?.type ?? []));
    for (const type of ['encryption', 'create', 'add', 'leave', 'pin']) expect(events).toContain(type);
    expect(chat.messages.filter(({ edit }) => edit !== null).length).toBeGreaterThan(10);
    expect(chat.messages.filter(({ deletedMinute }) => deletedMinute !== null).length).toBeGreaterThan(5);
    expect(chat.messages.some(({ text }) => text.includes('\n'))).toBe(true);
    expect(chat.messages.some(({ text }) => text.includes('\u{E000}'))).toBe(true);
    expect(chat.messages.some(({ text }) => /https:\/\//.test(text))).toBe(true);
  });

  test.each(everyChat)(
    '%s: storylines carry most of the talk, and longer sentences rarely repeat',
    (_, chat) => {
      const threads = Map.groupBy(
        chat.messages.filter(({ thread }) => thread !== null),
        ({ thread }) => thread,
      );
      expect([...threads.values()].filter((messages) => messages.length >= 4).length).toBeGreaterThan(60);
      const sentences = chat.messages.flatMap(({ kind, text }) =>
        kind === 'text' && text.length >= 24 ? text : [],
      );
      expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.95);
    },
  );

  test.each(everyChat)('%s: no sign of a template is left in a text', (_, chat) => {
    for (const text of chat.messages.flatMap(textsOf)) expect(text).not.toMatch(/[{}[\]|]|undefined|::/);
  });

  test('numbers are of ranges reserved for fiction, and each person has an own one', () => {
    const people = community.chats.flatMap((chat) => chat.people);
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
    const fictional = /^(\+44 7700 900\d{3}|\+1 \(202\) 555-01\d{2})$/;
    for (const { phone } of people) expect(phone).toMatch(fictional);
    for (let i = 0; i < 1100; i++) expect(fictionalPhone(i)).toMatch(fictional);
    const texts = community.chats.flatMap(({ messages }) => messages.flatMap(textsOf)).join('\n');
    expect(texts).not.toMatch(/\+\d[\d ()-]{7,}/);
  });

  test('addresses are of domains reserved for examples', () => {
    const texts = community.chats.flatMap(({ messages }) => messages.flatMap(textsOf)).join('\n');
    const hosts = [...texts.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+\.[a-z]+)/g)].map((match) => match[1]!);
    expect(hosts.length).toBeGreaterThan(30);
    for (const host of hosts) expect(host).toMatch(/(^|\.)example\.(org|com|net)$/);
  });

  test('every step of the contents can be read', () => {
    for (const { storylines, exchanges, smallTalk } of sampleContents)
      for (const step of [
        ...storylines.flatMap(({ steps }) => steps),
        ...exchanges.flat(),
        ...smallTalk.flat(),
      ])
        expect(step).toMatch(
          /^[A-E*]\??(\+[\dPQ])?(!(photo|voice|video|doc|poll|loc|contact|sticker|pin))?:/,
        );
  });

  test.each([1, 2, 30])('builds %i weeks too, none of its messages outside them', (weeks) => {
    for (let seed = 1; seed < 6; seed++) {
      const built = buildSampleCommunity({ seed, weeks, messages: { en: 300, de: 300, es: 300 } });
      for (const { messages } of built.chats) {
        expect(messages.slice(0, 2).map(({ event }) => event?.type)).toEqual(['encryption', 'create']);
        expect(messages[0]!.minute / 1440).toBeGreaterThanOrEqual(daysOfDay(built.firstDay));
        expect(messages.at(-1)!.minute / 1440).toBeLessThan(daysOfDay(built.lastDay) + 1);
        expect(messages.length).toBeGreaterThan(280);
      }
    }
    expect(daysOfDay('2026-11-15') - daysOfDay(buildSampleCommunity({ seed: 1, weeks }).firstDay)).toBe(
      weeks * 7 - 1,
    );
  });

  test('refuses a number of weeks it cannot build', () => {
    expect(() => buildSampleCommunity({ seed: 1, weeks: 0 })).toThrow(RangeError);
  });
});
