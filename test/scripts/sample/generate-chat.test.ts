import { describe, expect, test } from 'vitest';
import { generateChat } from '../../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../../scripts/sample/phone.ts';
import { renderTranscript, streamTranscript } from '../../../scripts/sample/render-transcript.ts';
import { daysOfDay } from '../../../src/core/time.ts';

const options = { seed: 9, messages: 10_000, days: 90, people: 30, language: 'de' } as const;

describe('a generated chat', () => {
  const chat = generateChat(options);
  const messages = [...chat.messages()];

  test('has exactly the messages asked for, in order, within its days', () => {
    expect(messages.length).toBe(10_000);
    const timestamps = messages.map(({ minute, second }) => minute * 60 + second);
    expect(timestamps).toEqual([...timestamps].sort((a, b) => a - b));
    expect(Math.floor(timestamps[0]! / 86400)).toBe(daysOfDay('2026-11-15') - 89);
    expect(Math.floor(timestamps.at(-1)! / 86400)).toBe(daysOfDay('2026-11-15'));
    expect(new Set(messages.map(({ person }) => person)).size).toBe(30);
  });

  test('is the same on every call and for the same seed', () => {
    expect([...chat.messages()]).toEqual(messages);
    expect([...generateChat(options).messages()]).toEqual(messages);
    expect([...generateChat({ ...options, seed: 10 }).messages()]).not.toEqual(messages);
  });

  test('streams the same transcript as it renders at once', async () => {
    const phone = createPhone({ seed: 1, style: 'ios-de', people: chat.people });
    const rendering = { chatName: chat.name, media: 'omitted' } as const;
    const whole = renderTranscript(messages, phone, rendering);
    const decoder = new TextDecoder();
    let streamed = '';
    for await (const chunk of streamTranscript(chat.messages(), phone, rendering))
      streamed += decoder.decode(chunk, { stream: true });
    expect(streamed).toBe(whole);
    expect(whole.match(/^\u200e?\[\d\d\.\d\d\.\d\d, /gm)?.length).toBe(10_000);
  });

  test('meets a few messages over many days too', () => {
    expect([...generateChat({ ...options, messages: 5, days: 400 }).messages()].length).toBe(5);
    expect(() => generateChat({ ...options, people: 2 })).toThrow(RangeError);
  });
});
