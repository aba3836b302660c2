/** What is planted. Each is about a person, and none may come out. */
export type FormKind =
  | 'phone'
  | 'email'
  | 'link'
  | 'bank'
  | 'place'
  | 'handle'
  | 'member'
  | 'outsider'
  | 'child'
  | 'sensitive'
  | 'secret'
  | 'phrase';

/** Where a form stands in an export. */
export type FormPlace =
  | 'text'
  | 'caption'
  | 'file_name'
  | 'poll'
  | 'contact'
  | 'location'
  | 'author'
  | 'group_name';

export type CanaryForm = {
  /** `de-phone-2`. */
  readonly id: string;
  readonly kind: FormKind;
  readonly language: string;
  /** As it is planted. */
  readonly text: string;
  /** What gives the person away: each alone is a find. At least four letters or digits. */
  readonly needles: readonly string[];
  readonly place: FormPlace;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
};
