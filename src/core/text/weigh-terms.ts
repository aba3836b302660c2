/** Sparse vectors over term numbers, and the arithmetic a summary needs. */
export type TermVector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** Truncated to six letters, a word meets its inflected forms in most languages; crude, and the same for all. */
export function stemOf(key: string): string {
  return key.length > 6 ? key.slice(0, 6) : key;
}

export type TermSpace = {
  readonly size: number;
  /** Of unit length; made when it is first asked for. */
  readonly vectorOf: (document: number) => TermVector;
  /** The terms of a document, each once, in order of their numbers. */
  readonly termsOf: (document: number) => readonly number[];
  /** Inverse document frequency by term number. */
  readonly rarity: readonly number[];
  /** Inverse document frequency of a stem; 0 where no document has it. */
  readonly rarityOf: (stem: number) => number;
};

/** What a document says of its terms: each once, in order of their numbers, and how often. */
type Counted = { readonly terms: readonly number[]; readonly counts: readonly number[] };

function countTerms(numbers: number[]): Counted {
  numbers.sort((a, b) => a - b);
  const terms: number[] = [];
  const counts: number[] = [];
  for (const number of numbers) {
    if (terms.length > 0 && terms[terms.length - 1] === number) counts[counts.length - 1]!++;
    else {
      terms.push(number);
      counts.push(1);
    }
  }
  return { terms, counts };
}

/**
 * Weighs the terms of documents by TF-IDF. Documents are lists of stems by their number in a `TextReader`; terms are numbered
 * anew in order of first use.
 */
export function weighTerms(documents: readonly (readonly number[])[]): TermSpace {
  const numbers: (number | undefined)[] = [];
  const frequency: number[] = [];
  const counted = documents.map((stems) => {
    const counts = countTerms(
      stems.map((stem) => {
        let number = numbers[stem];
        if (number === undefined) {
          number = frequency.length;
          numbers[stem] = number;
          frequency.push(0);
        }
        return number;
      }),
    );
    for (const number of counts.terms) frequency[number]!++;
    return counts;
  });
  const rarity = frequency.map((n) => Math.log(1 + documents.length / n));
  const vectors: (TermVector | undefined)[] = [];
  return {
    size: documents.length,
    rarity,
    termsOf: (document) => counted[document]!.terms,
    vectorOf(document) {
      vectors[document] ??= weighDocument(counted[document]!, rarity);
      return vectors[document];
    },
    rarityOf(stem) {
      const number = numbers[stem];
      return number === undefined ? 0 : rarity[number]!;
    },
  };
}

function weighDocument({ terms, counts }: Counted, rarity: readonly number[]): TermVector {
  const raw = terms.map((term, i) => (1 + Math.log(counts[i]!)) * rarity[term]!);
  let squares = 0;
  for (const weight of raw) squares += weight * weight;
  const length = Math.sqrt(squares);
  return { terms, weights: length === 0 ? raw : raw.map((weight) => weight / length) };
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
  const vectors = Array.from({ length: space.size }, (_, document) => space.vectorOf(document));
  for (const { terms, weights } of vectors) {
    for (let i = 0; i < terms.length; i++) centroid[terms[i]!]! += weights[i]!;
  }
  let squares = 0;
  for (const weight of centroid) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  const raw = vectors.map(({ terms, weights }) => {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += weights[i]! * centroid[terms[i]!]!;
    return sum / length;
  });
  const most = raw.reduce((max, value) => Math.max(max, value), 0);
  return most === 0 ? raw : raw.map((value) => value / most);
}
