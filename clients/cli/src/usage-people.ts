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
