declare const isPublicText: unique symbol;

/**
 * Text that anyone may read. It is made of templates, public words, protected figures and dates and of nothing else, since only the
 * composer beside this file makes it: what a member wrote, is called or sent cannot become one without a cast, and lint forbids
 * the cast.
 */
export type PublicText = string & { readonly [isPublicText]: true };

/** Marks a text as composed. Only the composer beside this file may call this: a dependency rule holds it. */
export function markPublicText(text: string): PublicText {
  return text as PublicText;
}
