/** Sparse vectors over term numbers, and the arithmetic a summary needs. */
export type TermVector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** Truncated to six letters, a word meets its inflected forms in most languages; crude, and the same for all. */
function stem(key: string): string {
  return key.length > 6 ? key.slice(0, 6) : key;
}

export type TermSpace = {
  readonly vectors: readonly TermVector[];
  /** Inverse document frequency by term number. */
  readonly rarity: readonly number[];
  /** Inverse document frequency of a word; 0 where no document has it. */
  readonly rarityOf: (word: string) => number;
};

/** TF-IDF vectors of unit length over the words of each document. Terms are numbered in order of first use. */
export function weighTerms(documents: readonly (readonly string[])[]): TermSpace {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const counted = documents.map((words) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      const key = stem(word);
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
        frequency.push(0);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const number of counts.keys()) frequency[number]! += 1;
    return counts;
  });
  const rarity = frequency.map((n) => Math.log(1 + documents.length / n));
  const vectors = counted.map((counts) => {
    const terms = [...counts.keys()].sort((a, b) => a - b);
    const raw = terms.map((term) => (1 + Math.log(counts.get(term)!)) * rarity[term]!);
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms, weights: length === 0 ? raw : raw.map((weight) => weight / length) };
  });
  const rarityOf = (word: string): number => {
    const number = numbers.get(stem(word));
    return number === undefined ? 0 : rarity[number]!;
  };
  return { vectors, rarity, rarityOf };
}

/** Cosine of two unit vectors. */
export function cosine(a: TermVector, b: TermVector): number {
  let i = 0;
  let j = 0;
  let dot = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) dot += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return dot;
}

/** How central each vector is: its cosine to the centroid of all, the most central one at 1. */
export function centralities(space: TermSpace): number[] {
  const centroid = new Float64Array(space.rarity.length);
  for (const { terms, weights } of space.vectors) {
    terms.forEach((term, i) => {
      centroid[term]! += weights[i]!;
    });
  }
  let length = 0;
  for (const weight of centroid) length += weight * weight;
  length = Math.sqrt(length) || 1;
  const raw = space.vectors.map(
    ({ terms, weights }) => terms.reduce((sum, term, i) => sum + weights[i]! * centroid[term]!, 0) / length,
  );
  const most = raw.reduce((max, value) => Math.max(max, value), 0);
  return most === 0 ? raw : raw.map((value) => value / most);
}
