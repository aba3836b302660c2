import { z } from 'zod';

declare const isPublicText: unique symbol;
declare const isPublicWord: unique symbol;
declare const isPublicName: unique symbol;
declare const isPublicDomain: unique symbol;
declare const isEditorText: unique symbol;

/**
 * Text that anyone may read, made of templates, public words, protected figures and dates and of nothing else. Only the
 * product's composer makes it: what a member wrote, is called or sent cannot become one without a cast.
 */
export type PublicText = string & { readonly [isPublicText]: true };

/** A phrase of at most three words that many members use and that names nobody. Only the classifier makes it. */
export type PublicWord = string & { readonly [isPublicWord]: true };

/** A name that an admin has given for the public, or one that the product has numbered. */
export type PublicName = string & { readonly [isPublicName]: true };

/** The domain of a site that anyone knows. */
export type PublicDomain = string & { readonly [isPublicDomain]: true };

/** What a manager has written for the public and published by an explicit act. Only the check of such texts makes it. */
export type EditorText = string & { readonly [isEditorText]: true };

// At run time and in the document they are strings; the types hold who may make them.
export const publicText = z.string() as unknown as z.ZodType<PublicText, PublicText>;
export const publicWord = z.string() as unknown as z.ZodType<PublicWord, PublicWord>;
export const publicName = z.string() as unknown as z.ZodType<PublicName, PublicName>;
export const publicDomain = z.string() as unknown as z.ZodType<PublicDomain, PublicDomain>;
export const editorText = z.string() as unknown as z.ZodType<EditorText, EditorText>;
