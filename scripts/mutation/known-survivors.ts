/** Why a mutant may live. Only equivalent ones are no fault of the tests, and do not count. */
export type KnownSurvivor = { readonly equivalent: boolean; readonly reason: string };

const line = /^- (`src\/[^`]+` `.+` → `.*`): (.+)$/;

/**
 * Reads the survivors that somebody has looked at from `docs/mutation.md`: ``- `file` `original` → `replacement`: equivalent,
 * a reason``, as the report of `npm run mutate` prints them, without the line.
 */
export function readKnownSurvivors(markdown: string): ReadonlyMap<string, KnownSurvivor> {
  return new Map(
    markdown.split('\n').flatMap((text) => {
      const [, key, reason] = line.exec(text) ?? [];
      if (key === undefined || reason === undefined) return [];
      return [[key, { equivalent: reason.startsWith('equivalent'), reason }] as const];
    }),
  );
}
