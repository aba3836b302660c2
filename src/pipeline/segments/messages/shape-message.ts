import type { AttachmentType, EntryKind, SystemEvent, SystemEventType } from '../../whatsapp/entry.ts';
import { isDroppedTag } from '../format/drop-text.ts';
import type { Fact, Tag } from '../format/segment.ts';
import type { SegmentMessage } from './segment-message.ts';

export type Shape = Pick<SegmentMessage, 'kind' | 'text' | 'attachment' | 'event'>;

export const deletedShape: Shape = { kind: 'deleted', text: '', attachment: null, event: null };

/** What one occurrence of a fact shows, from the variants and files seen at its place. */
export function shapeMessage(fact: Fact, variants: readonly Tag[], files: readonly Tag[]): Shape {
  switch (fact.kind) {
    case 't':
      return { kind: 'text', text: fact.text, attachment: null, event: null };
    case 'l':
      return { kind: 'location', text: fact.text, attachment: null, event: null };
    case 'd':
      return deletedShape;
    case 'v':
      return voidShape(variants);
    case 'p':
      return { kind: 'poll', text: newestVotes(variants), attachment: null, event: null };
    case 'm':
      return mediaShape(fact, variants, files);
    case 's':
      return systemShape(fact, variants);
  }
}

const voidKinds: Readonly<Record<string, EntryKind>> = { a: 'text', b: 'view_once', c: 'call' };

function voidShape(variants: readonly Tag[]): Shape {
  let best = 'a';
  for (const tag of variants) {
    const value = isDroppedTag(tag) ? tag.value[1]! : tag.value;
    if (value > best) best = value;
  }
  return { kind: voidKinds[best[0]!] ?? 'text', text: best.slice(1), attachment: null, event: null };
}

function newestVotes(variants: readonly Tag[]): string {
  let newest: Tag | undefined;
  for (const tag of variants) {
    if (!isDroppedTag(tag) && (newest === undefined || tag.firstSeen >= newest.firstSeen)) newest = tag;
  }
  return newest === undefined ? '' : newest.value.slice(1);
}

function mediaShape(fact: Fact, variants: readonly Tag[], files: readonly Tag[]): Shape {
  const type = (variants.at(-1)?.value ?? null) as AttachmentType | null;
  const sign = (file: Tag): string => (isDroppedTag(file) ? file.value[1]! : file.value[0]!);
  const attached = files.some((file) => sign(file) === '+');
  const named = files.find((file) => !isDroppedTag(file) && (!attached || sign(file) === '+'));
  return {
    kind: type === 'contact' ? 'contact' : 'media',
    text: fact.text,
    attachment: { name: named === undefined ? null : named.value.slice(1), omitted: !attached, type },
    event: null,
  };
}

function systemShape(fact: Fact, variants: readonly Tag[]): Shape {
  const type = fact.key as SystemEventType;
  const best = variants.at(-1);
  if (type === 'other') {
    const text = best === undefined || isDroppedTag(best) ? '' : best.value.slice(1);
    return { kind: 'system', text, attachment: null, event: { type, actor: null, targets: [] } };
  }
  return { kind: 'system', text: '', attachment: null, event: readEvent(type, best) };
}

function readEvent(type: SystemEventType, tag: Tag | undefined): SystemEvent {
  if (tag === undefined) return { type, actor: null, targets: [] };
  const [actor = null, ...targets] = JSON.parse(tag.value) as (string | null)[];
  return { type, actor, targets: targets.filter((target) => target !== null) };
}
