/** A number that is 0 or more, with what is known of it. */
export type Unknown = { low: number; high: number };

type Relation = {
  readonly terms: readonly (readonly [unknown: number, sign: 1 | -1])[];
  /** The sum of the terms is 0, or 0 or more. */
  readonly isEqual: boolean;
};

/** Relations looked at, at most: what stands then is true, if not the tightest. */
const maxSteps = 200_000;

/** Whole numbers that are bound to each other by sums, and how far each is known. */
export class Unknowns {
  readonly #indexes = new Map<string, number>();
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #relations: Relation[] = [];
  readonly #relationsOf: number[][] = [];

  /** The number of this name; a new one is anything from 0 on. */
  find(name: string): number {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = this.#low.length;
      this.#indexes.set(name, index);
      this.#low.push(0);
      this.#high.push(Number.POSITIVE_INFINITY);
      this.#relationsOf.push([]);
    }
    return index;
  }

  has(name: string): boolean {
    return this.#indexes.has(name);
  }

  know(name: string, low: number, high: number): void {
    const index = this.find(name);
    this.#low[index] = Math.max(this.#low[index]!, low);
    this.#high[index] = Math.min(this.#high[index]!, high);
  }

  /** What is known of a number. */
  read(name: string): Unknown {
    const index = this.find(name);
    return { low: this.#low[index]!, high: this.#high[index]! };
  }

  /** `whole` is the sum of `parts`. */
  relateSum(whole: string, parts: readonly string[]): void {
    this.#relate([[whole, 1], ...parts.map((part) => [part, -1] as const)], true);
  }

  /** The sum of `more` is not less than the sum of `less`. */
  relateOrder(more: readonly string[], less: readonly string[]): void {
    this.#relate(
      [...more.map((name) => [name, 1] as const), ...less.map((name) => [name, -1] as const)],
      false,
    );
  }

  #relate(terms: readonly (readonly [string, 1 | -1])[], isEqual: boolean): void {
    const relation = this.#relations.length;
    const found = terms.map(([name, sign]) => [this.find(name), sign] as const);
    this.#relations.push({ terms: found, isEqual });
    for (const [index] of found) this.#relationsOf[index]!.push(relation);
  }

  /** Narrows all numbers until no relation narrows any further. False where the relations contradict each other. */
  narrow(): boolean {
    const queue = this.#relations.map((_, i) => i);
    const isQueued = new Uint8Array(queue.length).fill(1);
    for (let at = 0; at < queue.length && at < maxSteps; at++) {
      const next = queue[at]!;
      isQueued[next] = 0;
      const changed = this.#narrowBy(this.#relations[next]!);
      if (changed === null) return false;
      for (const index of changed) {
        for (const relation of this.#relationsOf[index]!) {
          if (isQueued[relation] === 1) continue;
          isQueued[relation] = 1;
          queue.push(relation);
        }
      }
    }
    return true;
  }

  #narrowBy({ terms, isEqual }: Relation): number[] | null {
    const changed: number[] = [];
    for (const direction of isEqual ? ([1, -1] as const) : ([1] as const)) {
      // the sum of (direction × sign × number) is 0 or more: each term is at least minus the most of all others
      let most = 0;
      let unbounded = 0;
      const mostOf = (index: number, sign: number): number =>
        sign * direction > 0 ? this.#high[index]! : -this.#low[index]!;
      for (const [index, sign] of terms) {
        const value = mostOf(index, sign);
        if (value === Number.POSITIVE_INFINITY) unbounded++;
        else most += value;
      }
      for (const [index, sign] of terms) {
        const own = mostOf(index, sign);
        const isOwnUnbounded = own === Number.POSITIVE_INFINITY;
        if (unbounded > (isOwnUnbounded ? 1 : 0)) continue;
        const others = isOwnUnbounded ? most : most - own;
        if (sign * direction > 0) {
          if (-others <= this.#low[index]!) continue;
          this.#low[index] = -others;
        } else {
          if (others >= this.#high[index]!) continue;
          this.#high[index] = others;
        }
        changed.push(index);
        if (this.#low[index]! > this.#high[index]!) return null;
      }
    }
    return changed;
  }
}
