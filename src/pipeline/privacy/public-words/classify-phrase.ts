import { isStreetName } from './context-cues.ts';
import {
  compileDisplayNames,
  type DisplayNames,
  isMadeFromName,
  isNamePart,
  isWholeName,
} from './display-names.ts';
import { listBases } from './inflection.ts';
import { isNameLike, type KnownWord, lookUpWord } from './lexicon.ts';
import { isMachineLike } from './machine-like.ts';
import { isNumeral } from './numerals.ts';
import {
  type BlockedReason,
  countDistinctPeople,
  type PhraseCandidate,
  type PhraseContext,
  type PhraseDecision,
  type PhraseUse,
  personKey,
  phraseKey,
  phraseWords,
  type WaitingReason,
} from './phrase.ts';
import { choosePublicSpelling } from './public-spelling.ts';
import { markPublicWord } from './public-word.ts';
import { matchSensitive } from './sensitive/match-sensitive.ts';
import type { SensitiveCategory } from './sensitive/sensitive-words.ts';
import { holdsSlur } from './slur-list.ts';
import { shareOfUses, weighCase } from './use-evidence.ts';

const maxWords = 3;
const maxLength = 60;
const maxUses = 5_000;
const minWeeks = 2;
const minGeneralUsers = 2;
/** A word is mostly small from this share of its uses within sentences on. */
const mostlySmall = 0.8;
const capitalised = 0.25;
/** People who wrote a word small within sentences, for it to count as a common word beside a name. */
const smallWriters = 3;
const cuedShare = 0.2;
/** What may be a name is a word where articles or other determiners stand before it this often; names have none. */
const determinedWord = 0.2;

const compiled = new WeakMap<readonly string[], DisplayNames>();

function namesOf(context: PhraseContext): DisplayNames {
  let names = compiled.get(context.displayNames);
  if (names === undefined) {
    names = compileDisplayNames(context.displayNames);
    compiled.set(context.displayNames, names);
  }
  return names;
}

const blocked = (reason: BlockedReason, category: SensitiveCategory | null = null): PhraseDecision => ({
  state: 'blocked',
  reason,
  category,
});

/** Keeps the uses of people who were seen in at least two different weeks; throw-away accounts do not count. */
export function keepRegulars<Use extends Pick<PhraseUse, 'source' | 'person' | 'week'>>(
  uses: readonly Use[],
  { weeksSeen }: Pick<PhraseContext, 'weeksSeen'>,
): Use[] {
  const weeks = new Map<string, Set<string>>();
  for (const use of uses) {
    const key = personKey(use);
    weeks.set(key, (weeks.get(key) ?? new Set()).add(use.week));
  }
  return uses.filter((use) => {
    const key = personKey(use);
    return (weeksSeen.get(key) ?? weeks.get(key)!.size) >= minWeeks;
  });
}

/** Tells whether an admin has ruled out a phrase, or any run of its words. */
export function isRuledOut(words: readonly string[], decisions: PhraseContext['decisions']): boolean {
  for (let from = 0; from < words.length; from++)
    for (let until = from + 1; until <= words.length; until++)
      if (decisions.get(words.slice(from, until).join(' ')) === 'never') return true;
  return false;
}

/** The decision of an admin on a phrase: `never` on any run of its words, `allow` on the whole or on each of its words. */
function decisionOn(words: readonly string[], { decisions }: PhraseContext): 'allow' | 'never' | null {
  if (isRuledOut(words, decisions)) return 'never';
  if (decisions.get(words.join(' ')) === 'allow') return 'allow';
  return words.every((word) => decisions.get(word) === 'allow') ? 'allow' : null;
}

/**
 * Decides whether a phrase may leave, after the four rules of public words (`docs/decisions/`): enough regular members and
 * distinct texts behind it, general words or words of the group that an admin has allowed, no name, on no block list.
 * What passes the first rule and fails the second or third waits for an admin.
 */
export function classifyPhrase(candidate: PhraseCandidate, context: PhraseContext): PhraseDecision {
  const words = phraseWords(candidate.phrase);
  const uses = candidate.uses
    .slice(0, maxUses)
    .filter(({ spelling }) => phraseKey(spelling) === words.join(' '));
  const decision = decisionOn(words, context);
  if (decision === 'never') return blocked('never');
  if (words.length === 0 || words.length > maxWords || candidate.phrase.length > maxLength)
    return blocked('too_long');
  if (isMachineLike(candidate.phrase)) return blocked('machine_like');
  const names = namesOf(context);
  if (isWholeName(names, words)) return blocked('display_name');
  const languages = new Set([...context.languages, ...uses.map(({ language }) => language), 'en']);
  if (words.some((word) => isNumeral(word, languages))) return blocked('machine_like');
  for (const language of languages) if (holdsSlur(words, language)) return blocked('slur');

  const behind = candidate.labelled ?? uses;
  const members = keepRegulars(behind, context);
  if (countDistinctPeople(members) < context.k) return blocked('too_few_people');
  if (new Set(members.map(({ textHash }) => textHash)).size < context.k) return blocked('too_few_texts');
  if (shareOfUses(uses, ({ secretCue }) => secretCue) >= cuedShare) return blocked('secret_like');

  const regularUses = keepRegulars(uses, context);
  const users = countDistinctPeople(regularUses);
  const allowed = decision === 'allow';
  let waiting: WaitingReason | null = null;
  if (isStreetName(words) || shareOfUses(uses, ({ addressCue }) => addressCue) >= cuedShare)
    waiting ??= 'address_like';
  if (shareOfUses(uses, ({ nameCue }) => nameCue) >= cuedShare) waiting ??= 'name_like';
  for (const [index, word] of words.entries()) {
    const found = classifyWord(word, index, regularUses, users, languages, names, context);
    if (found === 'display_name' || found === 'too_few_people') return blocked(found);
    // A word that an admin has allowed counts as allowed in every phrase.
    if (context.decisions.get(word) !== 'allow') waiting ??= found;
  }
  const unruled = words.filter((word) => context.decisions.get(word) !== 'allow');
  const category = findCategory(unruled, languages);
  if (category !== null && !allowed) return blocked('sensitive', category);
  const spelling = choosePublicSpelling(candidate.phrase, regularUses);
  if (waiting !== null && !allowed) return { state: 'waiting', reason: waiting, word: spelling };
  return { state: 'public', word: markPublicWord(spelling) };
}

function findCategory(words: readonly string[], languages: Iterable<string>): SensitiveCategory | null {
  for (const language of languages)
    for (const word of words)
      for (const form of listBases(word, language)) {
        const category = matchSensitive(form, language);
        if (category !== null) return category;
      }
  return null;
}

type WordFinding = WaitingReason | Extract<BlockedReason, 'display_name' | 'too_few_people'> | null;

/** Classifies one word by rules 2 and 3. @returns why it may not go out, or null. */
function classifyWord(
  word: string,
  index: number,
  uses: readonly PhraseUse[],
  users: number,
  languages: Iterable<string>,
  names: DisplayNames,
  context: PhraseContext,
): WordFinding {
  const known = lookUpWord(context.lexicon, word);
  const evidence = weighCase(uses, index);
  if (known === null || !known.direct) {
    if (
      isMadeFromName(names, word, languages) &&
      !(known !== null && !isNamePart(names, word) && known.band > 0)
    )
      return 'display_name';
  }
  const small = evidence.smallShare >= mostlySmall && evidence.small >= smallWriters;
  const wordLike = small || (!evidence.tells && evidence.determinedShare >= 2 * determinedWord);
  if (isNamePart(names, word)) {
    // `Ewan Workshop` makes Ewan a name, not workshop; `Rose Miller` makes both names.
    if (known === null || known.name === 'first') return 'display_name';
    if (known.band === 0 || !wordLike) return users < context.k ? 'too_few_people' : 'display_name_word';
  }
  if (known === null) {
    if (users < context.k) return 'too_few_people';
    return isNameLike(context.lexicon, word) ? 'name_like' : 'own_word';
  }
  if (users < minGeneralUsers) return 'too_few_people';
  if (known.compound && evidence.determinedShare < determinedWord) return 'own_word';
  if (isProbablyName(word, known, evidence, small, context)) return 'name_like';
  return evidence.capitalShare > capitalised ? 'capitalised' : null;
}

function isProbablyName(
  word: string,
  known: KnownWord,
  evidence: ReturnType<typeof weighCase>,
  small: boolean,
  context: PhraseContext,
): boolean {
  // Dolores is a form of dolor, and a name all the same.
  const kind = !known.direct && isNameLike(context.lexicon, word) ? 'first' : known.name;
  if (kind === 'none') return false;
  if (known.band === 0) return true;
  // Who writes carelessly writes names small too, and some write all names small: a first name needs people who mind their
  // capitals, and articles before it.
  if (kind === 'first')
    return !(small && evidence.smallOnPurpose >= smallWriters && evidence.determinedShare >= determinedWord);
  return evidence.tells
    ? !(small && evidence.articleShare >= determinedWord / 2)
    : evidence.determinedShare < 2 * determinedWord;
}
