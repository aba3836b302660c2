import { hashKey } from './hash-key.ts';
import type { Fact, FactKind, Tag } from './segment.ts';

/** The hash that stands for a fact's key once its text is gone; message ids derive from it before and after. */
export function hashFact(fact: Pick<Fact, 'kind' | 'key' | 'dropped'>): string {
  return fact.dropped ? fact.key : hashKey(`${fact.kind}:${fact.key}`);
}

/** A fact without its text. Deletions, calls and system lines have none of their own. */
export function dropFact(fact: Fact): Fact {
  if (fact.dropped || !hasText(fact.kind)) return fact;
  return { ...fact, dropped: true, key: hashFact(fact), text: '' };
}

function hasText(kind: FactKind): boolean {
  return kind === 't' || kind === 'm' || kind === 'p' || kind === 'l';
}

export const isDroppedTag = (tag: Tag): boolean => tag.value.startsWith('#');

/** How long the prefix is that says what a dropped value was: form of a call, sign and family of a file name. */
export function dropTag(tag: Tag): Tag {
  return isDroppedTag(tag) ? tag : { ...tag, value: dropValue(tag.value) };
}

export function dropValue(value: string): string {
  const sign = value[0] ?? '';
  const mark = sign === '+' || sign === '-' ? sign + fileFamily(value.slice(1)) : sign;
  return `#${mark}${hashKey(value, 20)}`;
}

/** Android and iOS name the same file differently; both name it in order of time. */
export function fileFamily(name: string): 'a' | 'i' | 'd' {
  if (/^[A-Z]{3}-\d{8}-WA\d{4,}/.test(name)) return 'a';
  if (/^\d{8}-[A-Z]+-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d/.test(name) || /^\d{4}-\d\d-\d\d-[A-Z]+-\d+/.test(name))
    return 'i';
  return 'd';
}

/** Kinds whose variants hold words; types of media and people of events stay. */
export function hasWords(fact: Pick<Fact, 'kind' | 'key'>): boolean {
  return fact.kind === 'v' || fact.kind === 'p' || (fact.kind === 's' && fact.key === 'other');
}

/** A fact without any text: sealed. */
export function sealFact(fact: Fact): Fact {
  const bare = dropFact(fact);
  const variants = hasWords(fact) ? sortTags(fact.variants.map(dropTag)) : fact.variants;
  const files = fact.files.length === 0 ? fact.files : sortTags(fact.files.map(dropTag));
  return bare === fact && variants === fact.variants && files === fact.files
    ? fact
    : { ...bare, variants, files };
}

export function sortTags(tags: readonly Tag[]): readonly Tag[] {
  return tags.length < 2
    ? tags
    : [...tags].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}
