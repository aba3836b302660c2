/** A saved name before a name its bearer chose (`~ name`) before a telephone number; then by letter. */
export function compareDisplayNames(a: string, b: string): number {
  return classOf(a) - classOf(b) || (a < b ? -1 : 1);
}

/** The best of several display names of one person; null for none. */
export function chooseDisplayName(displayNames: readonly string[]): string | null {
  return displayNames.length < 2
    ? (displayNames[0] ?? null)
    : (displayNames.toSorted(compareDisplayNames)[0] ?? null);
}

function classOf(displayName: string): number {
  const bare = displayName.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (/^\+?[\p{Nd}\s().\-\u2010-\u2015]+$/u.test(bare)) return 2;
  return bare.startsWith('~') ? 1 : 0;
}
