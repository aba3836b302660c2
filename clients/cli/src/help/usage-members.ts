/** Help text of `pulse members`. @param connection the options that every command has which asks a server */
export const membersUsage = (
  connection: string,
): string => `Shows who came, stayed, returned and went, as numbers: writers of the last week and month, each known week, and
what part of those who started in a week still wrote later.

Usage: pulse members [DAY] [options]

DAY is the last day that counts, such as 2026-02-15; the newest known one if omitted. The key needs the scope read.

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --csv TABLE        print a table as CSV: weeks or cohorts
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached or knows nothing of the community, 2 wrong command.
`;
