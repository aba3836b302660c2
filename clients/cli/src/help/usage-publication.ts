/** Help text of `pulse publication`; `connection` describes the options that name the server. */
export const publicationUsage = (
  connection: string,
): string => `Shows, previews and sets what is public of a community.

Usage: pulse publication show [--community SLUG]
       pulse publication preview POLICY [--path PATH] [--community SLUG]
       pulse publication set POLICY [--community SLUG]

POLICY is private (nothing is public; every new community starts so), figures (protected figures, dates and coverage),
or themes (figures, and words for what people talk about). preview changes nothing: it says which public addresses would
read differently; with --path it prints one of them, byte for byte.

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --path PATH        a public path such as /pulse.json
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or refused, or nothing would be public there, 2 wrong command.
`;

/** Help of `pulse text`; `connection` are the options of every command. */
export const textUsage = (
  connection: string,
): string => `Writes the public text of a week yourself: it stands beside what is composed.

Usage: pulse text show WEEK --community SLUG
       pulse text check WEEK FILE --community SLUG
       pulse text publish WEEK FILE --community SLUG [--because REASON]
       pulse text withdraw WEEK --community SLUG

WEEK is an ISO week such as 2026-W07. FILE holds plain text, at most 4,000 characters; - reads standard input. check lists
what may give somebody away: names of members, phone numbers, e-mail addresses, links, quotations, words copied from
messages. publish refuses such a text unless you say with --because why it is right; the reason stands in the audit log.

Options:
  --community SLUG   the community
  --because REASON   publish in spite of warnings
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 done, 1 the check warns, or the server could not be reached or refused, 2 wrong command.
`;
