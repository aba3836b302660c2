import { type NameFilter, placesOf } from '../../src/pipeline/privacy/public-words/name-filter.ts';

const maxTries = 100;

/** Builds an xor filter of the names by peeling: each name ends as the only one at one of its three places. */
export function buildNameFilter(names: readonly string[]): NameFilter {
  const blockLength = Math.ceil((names.length * 1.23 + 32) / 3);
  for (let seed = 1; seed <= maxTries; seed++) {
    const fingerprints = peel(names, seed, blockLength);
    if (fingerprints !== null) return { seed, blockLength, fingerprints };
  }
  throw new Error('no seed peels this list of names');
}

function peel(names: readonly string[], seed: number, blockLength: number): Uint8Array | null {
  const size = blockLength * 3;
  const counts = new Uint32Array(size);
  const mixed = new Uint32Array(size);
  const places = names.map((name) => placesOf(name, seed, blockLength));
  const count = (name: number, by: 1 | -1): void => {
    for (const place of places[name]!.slice(0, 3)) {
      counts[place]! += by;
      mixed[place]! ^= name;
    }
  };
  names.forEach((_, name) => {
    count(name, 1);
  });
  const queue = [...counts.keys()].filter((place) => counts[place] === 1);
  const order: [name: number, place: number][] = [];
  while (queue.length > 0) {
    const place = queue.pop()!;
    if (counts[place] !== 1) continue;
    const name = mixed[place]!;
    order.push([name, place]);
    count(name, -1);
    queue.push(...places[name]!.slice(0, 3).filter((other) => counts[other] === 1));
  }
  if (order.length < names.length) return null;
  const fingerprints = new Uint8Array(size);
  for (const [name, place] of order.reverse()) {
    const [a, b, c, fingerprint] = places[name]!;
    fingerprints[place] = 0;
    fingerprints[place] = fingerprint ^ fingerprints[a]! ^ fingerprints[b]! ^ fingerprints[c]!;
  }
  return fingerprints;
}
