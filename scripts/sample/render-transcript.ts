import type { Phone } from './phone.ts';
import { createMessageRenderer, type RenderOptions } from './render-message.ts';
import type { SampleMessage } from './sample-message.ts';

const messagesPerChunk = 4096;

function* renderChunks(
  messages: Iterable<SampleMessage>,
  phone: Phone,
  options: RenderOptions,
): Generator<string> {
  const render = createMessageRenderer(phone, options);
  const lineEnd = phone.style.platform === 'ios' ? '\r\n' : '\n';
  let chunk = '';
  let count = 0;
  for (const message of messages) {
    chunk += render(message).line + lineEnd;
    if (++count % messagesPerChunk !== 0) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** The whole transcript as one string. */
export function renderTranscript(
  messages: Iterable<SampleMessage>,
  phone: Phone,
  options: RenderOptions,
): string {
  return [...renderChunks(messages, phone, options)].join('');
}

/** The transcript as UTF-8 in chunks of some hundred kilobytes, for chats too long to hold. */
export async function* streamTranscript(
  messages: Iterable<SampleMessage>,
  phone: Phone,
  options: RenderOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const chunk of renderChunks(messages, phone, options)) yield Uint8Array.from(encoder.encode(chunk));
}
