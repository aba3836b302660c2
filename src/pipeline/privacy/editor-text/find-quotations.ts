import { listMatches } from '../../../core/text/each-match.ts';
import type { TextRange } from './find-copied-runs.ts';

/** Marks of quotation by their pairs; what stands between them has a letter and is no longer than a text may be. */
const patterns: readonly RegExp[] = [
  /"[^"\n]{0,4000}"/gu,
  /“[^”“\n]{0,4000}[”“]/gu,
  // a keyboard without the closing mark has a straight one
  /„[^“”"\n]{0,4000}[“”"]/gu,
  /[❝〝][^❞〞〟\n]{0,4000}[❞〞〟]/gu,
  /＂[^＂\n]{0,4000}＂/gu,
  /«[^»\n]{0,4000}»/gu,
  /»[^«\n]{0,4000}«/gu,
  /‹[^›\n]{0,4000}›/gu,
  /「[^」\n]{0,4000}」/gu,
  /『[^』\n]{0,4000}』/gu,
  // an apostrophe is none: the first mark stands before a word, the last one behind
  /(?<![\p{L}\p{N}])[‘'‚](?=\S)[^’'‘\n]{0,4000}[’'‘](?![\p{L}\p{N}])/gu,
  // a line that begins as answers to mails do
  /^>.{1,4000}$/gmu,
];
const letter = /\p{L}/u;

/** What stands in quotation marks, in any order. */
export const findQuotations = (text: string): TextRange[] =>
  patterns.flatMap((pattern) =>
    listMatches(text, pattern)
      .filter(([quoted]) => letter.test(quoted))
      .map(({ 0: quoted, index }) => ({ start: index, end: index + quoted.length })),
  );
