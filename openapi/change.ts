export type ChangeKind =
  /** There is more: an operation, a field, a value. */
  | 'added'
  /** An answer promises more: a field is always there, a record has named fields, a text is one of a few. */
  | 'closed'
  /** Somebody who relies on the old document may fail. */
  | 'breaking'
  /** Other words: summaries, descriptions, examples. */
  | 'text';

export type Change = { readonly kind: ChangeKind; readonly where: string; readonly what: string };
