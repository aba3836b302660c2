import {
  type DetectionOptions,
  detectFormat,
  type OpenTranscript,
  type TranscriptProfile,
} from '../../../src/pipeline/whatsapp/detect/detect-format.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import {
  type ParseOptions,
  parseTranscript,
} from '../../../src/pipeline/whatsapp/records/parse-transcript.ts';

/** Opens bytes in chunks of a size, so that every chunk border is tried. */
export function openBytes(bytes: Uint8Array, chunk = 65_536): OpenTranscript {
  return async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
}

export const openText = (text: string, chunk?: number): OpenTranscript =>
  openBytes(new TextEncoder().encode(text), chunk);

/** Both passes over a transcript. */
export async function readAll(
  open: OpenTranscript,
  options: DetectionOptions & ParseOptions = {},
): Promise<{ profile: TranscriptProfile; entries: Entry[] }> {
  const profile = await detectFormat(open, options);
  const entries: Entry[] = [];
  for await (const batch of parseTranscript(open, profile, options)) entries.push(...batch);
  return { profile, entries };
}
