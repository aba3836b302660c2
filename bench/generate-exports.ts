import { zipSync } from 'fflate';
import { generateTranscript, type TranscriptStyle } from './generate-transcript.ts';

export type Exports = { readonly first: Uint8Array; readonly halfKnown: Uint8Array };

const zipOf = (chunks: readonly Uint8Array[]): Uint8Array =>
  zipSync({ 'WhatsApp Chat with Group.txt': Buffer.concat(chunks) });

/** An archive of so many messages, and a later one that begins in the middle of it. */
export function generateExports(messages: number, style: TranscriptStyle): Exports {
  const chunks = [...generateTranscript(Math.floor(messages * 1.5), style)];
  const third = Math.floor(chunks.length / 3);
  return { first: zipOf(chunks.slice(0, 2 * third)), halfKnown: zipOf(chunks.slice(third)) };
}

/** One week in which so many messages were written, as two phones export it. */
export function generateBusyWeek(messages: number): Readonly<Record<'android' | 'ios', Uint8Array>> {
  // a new minute with every fifth message: 40,000 take five and a half days
  const zip = (style: TranscriptStyle) => zipOf([...generateTranscript(messages, style, 1.25)]);
  return { android: zip('android'), ios: zip('ios') };
}
