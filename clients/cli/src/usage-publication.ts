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
