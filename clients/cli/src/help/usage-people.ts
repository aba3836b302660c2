/** Help of `pulse people`; `connection` describes the options that name the server. */
export const peopleUsage = (
  connection: string,
): string => `Leaves people out of what the inside quotes and names, or takes them in again.

Usage: pulse people leave-out NAME… --community SLUG
       pulse people take-in NAME… --community SLUG
       pulse people left-out --community SLUG

NAME is a display name or number of one person, as a phone shows it; the other names of the same person are found. Whoever
is left out stays counted in figures, and nothing is deleted: to delete, use pulse erase. left-out lists the names.

Options:
  --community SLUG   the community
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or refused, 2 wrong command.
`;

/** Help of `pulse erase`; `connection` describes the options that name the server. */
export const eraseUsage = (
  connection: string,
): string => `Erases a person from everything that is stored of a community, for good.

Usage: pulse erase person NAME… --community SLUG [--messages count | remove] [--confirm CODE]

NAME is a display name or number as a phone shows it; give several if you know several. Without --confirm, the command
only shows what would go and prints the code that confirms it.

Options:
  --community SLUG   the community
  --messages MODE    count: their messages stay in figures as those of a removed member (default); remove: they go too
  --confirm CODE     erase just what the preview showed
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or other names are concerned by now, 2 wrong command.
`;
