import type { AttachmentType } from '../../src/pipeline/whatsapp/entry.ts';
import type { Random } from './random.ts';
import type { SampleAttachment, SampleKind, SampleMessage } from './sample-message.ts';

const attachmentOf: Readonly<Record<string, AttachmentType>> = {
  photo: 'image',
  voice: 'voice',
  video: 'video',
  sticker: 'sticker',
  doc: 'document',
  contact: 'contact',
};

function attach(type: AttachmentType, title: string | null, random: Random): SampleAttachment {
  return {
    type,
    title,
    seed: random.int(0x7fffffff),
    seconds: type === 'voice' ? random.between(3, 40) : type === 'video' ? random.between(10, 95) : 0,
    pages: type === 'document' ? random.between(1, 4) : 0,
    tooBig: type === 'video',
  };
}

function uniqueTitle(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[^\p{L}\p{N} ._-]/gu, '').trim();
  let title = plain;
  for (let i = 2; taken.has(title) && i < 1000; i++) title = `${plain} v${i}`;
  taken.add(title);
  return title;
}

type Shape = Pick<SampleMessage, 'kind' | 'text' | 'attachment' | 'poll' | 'place'>;

/**
 * Makes of the wording of a step what its kind says: the caption of a photo, the lines of a poll, a place.
 * `titles` holds the file names the chat has had; a new one is added.
 */
export function shapeStep(kind: string, wording: string, random: Random, titles: Set<string>): Shape {
  const blank: Shape = { kind: 'text', text: wording, attachment: null, poll: null, place: null };
  if (kind === 'poll') {
    const [question, ...options] = wording.split(' / ');
    const poll = { question: question!, options: options.map((label) => ({ label, votes: random.int(10) })) };
    return { ...blank, kind: 'poll', text: '', poll };
  }
  if (kind === 'loc') {
    // In the water of an estuary, where nobody lives.
    const place = {
      latitude: Number((38.69 + random.int(40) / 10000).toFixed(4)),
      longitude: Number((-9.16 + random.int(90) / 10000).toFixed(4)),
    };
    return { ...blank, kind: 'location', text: '', place };
  }
  const type = attachmentOf[kind];
  if (type === undefined) return blank;
  const [title, caption] =
    type === 'document' ? wording.split(' :: ') : type === 'contact' ? [wording, ''] : [null, wording];
  const attachment = attach(type, title == null ? null : uniqueTitle(title, titles), random);
  const kindOf: SampleKind = type === 'contact' ? 'contact' : 'media';
  return { ...blank, kind: kindOf, text: caption ?? '', attachment };
}
