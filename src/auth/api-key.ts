import { sha256Hex } from '../core/hash.ts';
import { newId, type RandomBytes } from '../core/ids.ts';

/** `bp_<prefix>_<secret>`: 60 bits to look the key up by, 160 bits that prove it. */
const keyShape = /^bp_([0-9a-z]{12})_([0-9a-z]{32})$/;

export type MintedKey = {
  readonly prefix: string;
  /** The whole key as its holder sends it; shown once, never stored. */
  readonly key: string;
  readonly secretHash: string;
};

const digits = (count: number, random: RandomBytes): string => {
  let text = '';
  while (text.length < count) text += newId('', random).slice(1);
  return text.slice(0, count);
};

/** Mints a new key. */
export async function mintApiKey(random: RandomBytes): Promise<MintedKey> {
  const prefix = digits(12, random);
  const secret = digits(32, random);
  return { prefix, key: `bp_${prefix}_${secret}`, secretHash: await sha256Hex(secret) };
}

/** Parses the parts of a key as sent, or null when it does not have the shape of one. */
export function parseApiKey(key: string): { prefix: string; secret: string } | null {
  const match = keyShape.exec(key);
  return match && { prefix: match[1]!, secret: match[2]! };
}

/** Whether two digests are equal, in a time that does not tell where they differ. */
export function equalDigests(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
