import type { PublicText as ContractText } from '@beacon-pulse/contracts/src/public/brands.ts';

/** Text that anyone may read; see the contracts. Lint forbids the cast that would make one elsewhere. */
export type PublicText = ContractText;

/** Marks a text as composed. Only the composer beside this file may call this: a dependency rule holds it. */
export function markPublicText(text: string): PublicText {
  return text as PublicText;
}
