import type { Tag } from './segment.ts';

/** Display names at one of the first places, counted from either end, share their lists; that is nearly every one. */
const sharedPlaces = 4;

const noTags: readonly Tag[] = [];

/** The display names of a week, each with the lists it stands in alone. */
export class DisplayNameTags {
  readonly #byLabel = new Map<string, (readonly Tag[])[]>();

  get size(): number {
    return this.#byLabel.size;
  }

  listSorted(): string[] {
    return [...this.#byLabel.keys()].sort();
  }

  /** The tags of one occurrence written by `label`, seen at no or one place from either end. */
  tagsOf(displayName: string, left: readonly number[], right: readonly number[]): readonly Tag[] {
    let known = this.#byLabel.get(displayName);
    if (known === undefined) {
      known = Array<readonly Tag[]>(sharedPlaces * sharedPlaces).fill(noTags);
      this.#byLabel.set(displayName, known);
    }
    const place = left[0] !== undefined && right[0] !== undefined ? left[0] * sharedPlaces + right[0] : -1;
    if (place < 0 || left[0]! >= sharedPlaces || right[0]! >= sharedPlaces)
      return listTag(displayName, left, right);
    const shared = known[place]!;
    if (shared !== noTags) return shared;
    const tags = listTag(displayName, left, right);
    known[place] = tags;
    return tags;
  }
}

const listTag = (value: string, left: readonly number[], right: readonly number[]): readonly Tag[] => [
  { value, n: 1, left, right, hold: 0, firstSeen: 0 },
];
