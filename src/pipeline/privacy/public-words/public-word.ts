import type { PublicWord as ContractWord } from '@beacon-pulse/contracts/src/public/brands.ts';

/** A phrase that may leave: it has passed the rules of public words. Lint forbids the cast that would make one elsewhere. */
export type PublicWord = ContractWord;

/** Marks a phrase as public. Only the classifier beside this file may call this: a dependency rule holds it. */
export function markPublicWord(text: string): PublicWord {
  return text as PublicWord;
}
