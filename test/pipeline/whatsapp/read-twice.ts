import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import type { TranscriptProfile } from '../../../src/pipeline/whatsapp/records/transcript-profile.ts';
import { type Case, expandMarks } from './cases/case.ts';
import { openBytes, readAll } from './read-all.ts';

/** What is not of the bytes themselves. */
type Learned = Omit<TranscriptProfile, 'file' | 'recordIndex'>;
type Reading = { entries: readonly Entry[]; profile: Learned };

/** UTF-16 with its byte order mark: read as text, where UTF-8 is read as bytes. */
function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** What was learned beside the bytes, also of each section. */
function withoutBytes({ file: _, recordIndex: __, ...learned }: TranscriptProfile): Learned {
  const { sections } = learned;
  if (sections === undefined) return learned;
  const bare = sections.map((section) => ({
    ...section,
    profile: withoutBytes(section.profile) as TranscriptProfile,
  }));
  return { ...learned, sections: bare };
}

/** The same chat read as bytes and as text. */
export async function readTwice(
  text: string,
  options: Case['options'] = {},
): Promise<{ bytes: Reading; text: Reading }> {
  const { files, ...rest } = options;
  const hasFile = (name: string) => files?.includes(name) ?? false;
  const read = async (encoded: Uint8Array): Promise<Reading> => {
    const { entries, profile } = await readAll(openBytes(encoded), { ...rest, hasFile });
    return { entries, profile: withoutBytes(profile) };
  };
  return { bytes: await read(new TextEncoder().encode(text)), text: await read(encodeUtf16(text)) };
}

/** A case as a chat of several blocks: its lines again and again, each time with something else in between. */
export function prolong({ text }: Case, units = 150_000): string {
  const lines = expandMarks(text).split('\n');
  const head = lines.find((line) => line.includes(': ')) ?? '';
  const prefix = head.slice(0, head.lastIndexOf(': ') + 2);
  const bodies = [
    'ok',
    '👍',
    'да',
    '(see)',
    'so:',
    '1.5,2',
    'é'.repeat(40),
    '',
    '25 people',
    '[sic] ',
    'a\r',
  ];
  let long = '';
  for (let round = 0; long.length < units; round++) {
    for (const line of lines) {
      long += `${line}\n${prefix}${bodies[round % bodies.length]!}\n`;
      round += 3;
    }
    long += `${bodies[(round + 1) % bodies.length]!}\n`;
  }
  return long;
}
