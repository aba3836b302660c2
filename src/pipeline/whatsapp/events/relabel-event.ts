import { trimMarks } from '../bytes/read-chars.ts';
import type { SystemEvent } from '../entry.ts';

/** A display name as notices may write it: blanks of one width, straight quotes, no dot at its end. */
function plainLabel(label: string): string {
  return trimMarks(label)
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\s.。।۔]+$/u, '');
}

/** Gives the people of an event the display names under which they write in this file: `~ Ada` may stand with another blank. */
export class OwnerLabels {
  readonly #exact: ReadonlySet<string>;
  readonly #byPlain = new Map<string, string>();

  /** `names`: the authors of the file, most frequent first. */
  constructor(names: readonly string[]) {
    this.#exact = new Set(names);
    for (const name of names) {
      const plain = plainLabel(name);
      if (!this.#byPlain.has(plain)) this.#byPlain.set(plain, name);
    }
  }

  relabel(event: SystemEvent): SystemEvent {
    if (event.actor === null && event.targets.length === 0) return event;
    const { type, actor, targets } = event;
    return {
      type,
      actor: actor === null ? null : this.#label(actor),
      targets: targets.map((target) => this.#label(target)),
    };
  }

  #label(name: string): string {
    return this.#exact.has(name) ? name : (this.#byPlain.get(plainLabel(name)) ?? name);
  }
}
