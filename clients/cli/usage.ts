/** Help texts, one a command; each says what it does, what it takes and what its exit code means. */

export const commandNames = [
  'upload',
  'status',
  'timeline',
  'dead-letters',
  'audit',
  'orphans',
  'parse',
  'inspect',
] as const;
/** Names that commands had before: they still work. */
export const commandAliases: Readonly<Record<string, CommandName>> = { letters: 'dead-letters' };
export type CommandName = (typeof commandNames)[number];

const connection = `  --url URL          where Pulse runs (default: PULSE_URL, else http://localhost:8787)
  --key KEY          API key (default: PULSE_KEY, else the file .pulse/key)`;

export const overview = `Beacon Pulse: the memory and the pulse of a community, from its WhatsApp exports.

Usage: npm run --silent pulse -- COMMAND …

Commands:
  upload FILE        upload an exported chat and follow it until it is processed
  status [EXPORT]    how exports are doing
  timeline EXPORT    what happened to an export, step by step
  dead-letters …     work that failed for good: list, show, replay
  audit              who did what: limits, bypasses, replays
  orphans            what is stored without a row, and what rows miss in storage
  parse FILE…        the messages of exported chats as JSON lines, without a server
  inspect FILE…      what exported files are and whether they can be read, without a server

COMMAND --help tells more. Exit codes: 0 it went well, 1 it failed, 2 the input or the command was wrong.
`;

export const usages: Readonly<Record<CommandName, string>> = {
  upload: `Uploads an exported chat (ZIP or text) and follows it until it is processed.

Usage: pulse upload FILE --community SLUG --source NAME [options]

An upload that was cut short goes on where it stopped when the same command is run again. At a terminal, p pauses it and
p lets it go on. Without a connection it tries for ten minutes before it gives up.

Options:
  --community SLUG   the community it belongs to
  --source NAME      the WhatsApp group within the community; a new one is made for a new name
${connection}
  --no-wait          stop after the upload, do not wait for the processing
  --help             this text

Exit codes: 0 processed, 1 the upload or the processing failed, 2 the file or the command was wrong.
`,
  status: `Shows how exports are doing: one of them, or the newest ones.

Usage: pulse status [EXPORT_ID] [options]

Options:
  --community SLUG   only exports of this community
  --source SLUG      only exports of this source of the community
  --limit N          how many (default 20, at most 100)
  --json             the answer of the API instead of a table
${connection}
  --help             this text

Exit codes: 0 shown, 1 the server could not be asked or the one export failed, 2 the command was wrong.
`,
  timeline: `Shows what happened to an export, step by step, and the id that its log lines carry.

Usage: pulse timeline EXPORT_ID [options]

Options:
  --json             the answer of the API instead of a table
${connection}
  --help             this text

Exit codes: 0 shown, 1 the server could not be asked, 2 the command was wrong.
`,
  'dead-letters': `Shows work that failed for good (dead letters) and sends it again.

Usage: pulse dead-letters list [filter] [--replayed | --open] [--limit N]
       pulse dead-letters show DEAD_LETTER_ID
       pulse dead-letters replay filter [--confirm CODE]

A replay without --confirm only says what it would do, and the code with which it does it.

Filter (replay needs one at least):
  --id ID            this dead letter; may be given up to 100 times
  --code CODE        error code, such as storage_unavailable
  --type TYPE        type of message, such as export.ingest
  --community SLUG   dead letters about this community
  --export EXPORT_ID dead letters about this export

Options:
  --open             only dead letters that were not replayed
  --replayed         only dead letters that were
  --limit N          how many (default 20, at most 100)
  --confirm CODE     replay just the dead letters that the preview counted
  --json             the answer of the API instead of a table
${connection}
  --help             this text

Exit codes: 0 done, 1 the server could not be asked or other dead letters match by now, 2 the command was wrong.
`,
  audit: `Shows who did what, newest first: changes of limits, bypasses, replays.

Usage: pulse audit [options]

Options:
  --community SLUG   only what concerned this community
  --action ACTION    such as quota.bypass
  --limit N          how many (default 20, at most 100)
  --json             the answer of the API instead of a table
${connection}
  --help             this text

Exit codes: 0 shown, 1 the server could not be asked, 2 the command was wrong.
`,
  orphans: `Shows objects that no row names and rows whose object is gone. Changes nothing: crons remove them at night.

Usage: pulse orphans [options]

One line an orphan: kind, key, bytes, and the night that saw it first. Raw files and segments leave the night after.

Options:
  --json             one JSON object a line
${connection}
  --help             this text

Exit codes: 0 shown, 1 the server could not be asked, 2 the command was wrong.
`,
  parse: `Reads exported chats (ZIP or text), however large, and writes their messages as JSON lines.

Usage: pulse parse FILE… [options]

Standard output has one JSON object a message: file, index, at, author, kind, text, attachment, edited.
Standard error has one JSON report a file. A file that is no chat gets a report with a code and a sentence,
and the other files are still read.

Options:
  --date-order ORDER dmy, mdy or ymd, where it is known better than the chat tells
  --help             this text

Exit codes: 0 every file was a chat, 2 one was not or could not be read.
`,
  inspect: `Says what files are and whether they can be read as exported chats.

Usage: pulse inspect FILE…

Standard output has one JSON object a file: file, ok, and either what was found or a code and a message.

Options:
  --help             this text

Exit codes: 0 every file is readable, 2 one is not.
`,
};
