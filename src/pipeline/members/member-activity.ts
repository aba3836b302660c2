/** Someone, and a week in which they did something. */
export type PersonWeek = { readonly person: string; readonly week: string };

/** Someone who wrote on a day. */
export type PersonDay = { readonly person: string; readonly day: string };

/** What the figures of members are computed from: keys of people, weeks and days; no names and no texts. */
export type MemberActivity = {
  /** Weeks of which at least one day is known, with the number of known days of the best-known group; any order. */
  readonly knownWeeks: readonly { readonly week: string; readonly knownDays: number }[];
  /** Weeks in which people wrote, each pair at most once. */
  readonly wrote: readonly PersonWeek[];
  /** Weeks in which the chat says that people joined or were added. */
  readonly joined: readonly PersonWeek[];
  /** Weeks in which the chat says that people left or were removed. */
  readonly left: readonly PersonWeek[];
  /** Known days, and who wrote on them; at least of the last 28. */
  readonly knownDays: readonly string[];
  readonly wroteOn: readonly PersonDay[];
};
