import type {
  BlockedReason,
  PhraseDecision,
  WaitingReason,
} from '../../pipeline/privacy/public-words/phrase.ts';

const reasons: Readonly<Record<WaitingReason | BlockedReason, string>> = {
  own_word: 'It is in no dictionary of the languages that the community speaks: allow it if it names nobody.',
  name_like: 'It may be the name of a person.',
  capitalised: 'It is written with a capital within sentences, as names are.',
  display_name_word: 'It stands in the display name of a member.',
  address_like: 'It may be a street or an address.',
  never: 'An admin has ruled it out.',
  too_long: 'It has more than three words, or more than 60 characters.',
  machine_like: 'It holds digits, written-out numbers or random letters.',
  slur: 'It is on a list of slurs and sexual terms.',
  display_name: 'It is the name of a member, or made from one.',
  secret_like: 'It stands where passwords and codes are told.',
  too_few_people: 'Too few people use it.',
  too_few_texts: 'It stands in too few different messages.',
  sensitive:
    'It belongs to a special category, such as health, religion, politics or crime: allow it if it may be shown of this community.',
};

/** Says in a sentence why a word is not shown. @returns null where it is */
export function explainDecision(decision: PhraseDecision): string | null {
  return decision.state === 'public' ? null : reasons[decision.reason];
}
