/** The person behind the display names of a message; null where none is known (system lines, erased people). */
export type PersonOf = (displayNames: readonly string[]) => string | null;
