declare const isPublicWord: unique symbol;

/** A phrase that may leave: it has passed the rules of public words. No other code can build one without a cast. */
export type PublicWord = string & { readonly [isPublicWord]: true };

/** Marks a phrase as public. Only the classifier beside this file may call this: a dependency rule holds it. */
export function markPublicWord(text: string): PublicWord {
  return text as PublicWord;
}
