import { membersUsage } from './usage-members.ts';
import { eraseUsage, peopleUsage } from './usage-people.ts';
import { publicationUsage, textUsage } from './usage-publication.ts';

/** Help texts, one a command; each says what it does, what it takes and what its exit code means. */

export const commandNames = [
  'upload',
  'week',
  'questions',
  'members',
  'evidence',
  'inside',
  'status',
  'timeline',
  'dead-letters',
  'audit',
  'words',
  'publication',
  'text',
  'orphans',
  'people',
  'erase',
  'delete',
  'parse',
  'inspect',
] as const;
/** Names that commands had before: they still work. */
export const commandAliases: Readonly<Record<string, CommandName>> = { letters: 'dead-letters' };
export type CommandName = (typeof commandNames)[number];

const connection = `  --url URL          address of the server (default: PULSE_URL, else http://localhost:8787)
  --key KEY          API key (default: PULSE_KEY, else the file key in the folder that pulse --help names)`;

export const overview = `Beacon Pulse turns the WhatsApp exports of a community into its public pulse.

Usage: pulse COMMAND …, or in the project: npm run --silent pulse -- COMMAND …

Commands:
  upload FILE        upload an exported chat and follow it until it is processed
  week [WEEK]        show a week: figures, decisions, open questions, people
  questions          list the questions that still wait for an answer
  members [DAY]      show who came, stayed, returned and went
  evidence ID        show a message and what was said around it
  inside             print a link that opens the pages of a community
  status [EXPORT]    show the state of exports
  timeline EXPORT    show what happened to an export, step by step
  dead-letters …     list, show and replay work that failed for good
  audit              show who did what
  words …            review which words may be shown in public
  publication …      show, preview and set what is public of a community
  text …             write the public text of a week yourself
  orphans            list stored objects without a row, and rows without their object
  people …           leave people out of what the inside quotes and names
  erase person NAME… show what the erasure of a person takes away, and erase them
  delete …           show what goes with a source, a community or an export, and delete it
  parse FILE…        print the messages of exported chats as JSON lines, without a server
  inspect FILE…      check what files are and whether they can be read, without a server

Use COMMAND --help for more. The key and the uploads to resume are kept in the folder PULSE_FOLDER, else in .pulse of the
project, else in ~/.config/beacon-pulse (XDG_CONFIG_HOME counts; on Windows, beacon-pulse in APPDATA). Exit codes: 0 success, 1 failure, 2 wrong input or wrong command.
`;

export const usages: Readonly<Record<CommandName, string>> = {
  upload: `Uploads an exported chat (ZIP or text) and follows it until it is processed.

Usage: pulse upload FILE --community SLUG --source NAME [options]

Run the same command again to resume an interrupted upload. In a terminal, press p to pause and p to resume. If the
connection is lost, the command retries for ten minutes.

Options:
  --community SLUG   the community that the chat belongs to
  --source NAME      the WhatsApp group in the community; a new name creates a new source
  --create           create the community if there is none of this slug; the key must be an admin's, for all communities
${connection}
  --no-wait          exit after the upload, without waiting for processing
  --help             show this text

Exit codes: 0 processed, 1 the upload or the processing failed, 2 wrong file or wrong command.
`,
  week: `Shows a week with names and words: figures, what was settled, what still waits, what is coming up, conversations
worth reading, who wrote.

Usage: pulse week [WEEK] [options]

WEEK is an ISO week such as 2026-W07; the newest known one if omitted. The codes in brackets lead to the messages:
pulse evidence CODE. The key needs the scope read.

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached or knows nothing of the week, 2 wrong command.
`,
  members: membersUsage(connection),
  questions: `Lists the questions that nobody seems to have answered, those who wait longest first.

Usage: pulse questions [options]

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --weeks N          number of known weeks to look at (default 4, at most 26)
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached, 2 wrong command.
`,
  evidence: `Shows a message and what was said around it.

Usage: pulse evidence ID [options]

ID is what pulse week and pulse questions print in brackets: group, week and message.

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --around N         number of messages before and after it (default 5, at most 50)
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached or has no such message, 2 wrong command.
`,
  inside: `Prints a link that opens the pages of a community in a browser: once, within ten minutes.

Usage: pulse inside [options]

Whoever opens it reads names and messages for seven days, until they sign out, or until the key is revoked. The key needs
the scope admin.

Options:
  --community SLUG   the community (default: the only one that the key may work with)
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 printed, 1 the server could not be reached, 2 wrong command.
`,
  status: `Shows the state of one export, or of the newest ones.

Usage: pulse status [EXPORT_ID] [options]

Options:
  --community SLUG   only exports of this community
  --source SLUG      only exports of this source of the community
  --limit N          number of rows (default 20, at most 100)
  --json             print the response of the API instead of a table
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached or the export failed, 2 wrong command.
`,
  timeline: `Shows what happened to an export, step by step, and the id to search the logs for.

Usage: pulse timeline EXPORT_ID [options]

Options:
  --json             print the response of the API instead of a table
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached, 2 wrong command.
`,
  'dead-letters': `Shows work that failed for good (dead letters) and sends it again.

Usage: pulse dead-letters list [filter] [--replayed | --open] [--limit N]
       pulse dead-letters show DEAD_LETTER_ID
       pulse dead-letters replay filter [--confirm CODE]

Without --confirm, a replay only shows what it would do and prints the code that confirms it.

Filter (replay needs one at least):
  --id ID            this dead letter; may be given up to 100 times
  --code CODE        error code, such as storage_unavailable
  --type TYPE        type of message, such as export.ingest
  --community SLUG   dead letters about this community
  --export EXPORT_ID dead letters about this export

Options:
  --open             only dead letters that were not replayed
  --replayed         only dead letters that were
  --limit N          number of rows (default 20, at most 100)
  --confirm CODE     replay just the dead letters that the preview counted
  --json             print the response of the API instead of a table
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or other dead letters match by now, 2 wrong command.
`,
  audit: `Shows who did what, newest first.

Usage: pulse audit [options]

Options:
  --community SLUG   only entries about this community
  --action ACTION    only this action, such as quota.bypass
  --limit N          number of rows (default 20, at most 100)
  --json             print the response of the API instead of a table
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached, 2 wrong command.
`,
  words: `Reviews which words may be shown in public.

Usage: pulse words list --community SLUG [--state STATE] [--limit N]
       pulse words allow WORD… --community SLUG
       pulse words never WORD… --community SLUG
       pulse words undo WORD… --community SLUG

A word is public if enough people use it, it is in a dictionary and it names nobody. Words that may be names, or that only your
groups use, wait until you allow them. never also hides every phrase that holds the word; undo takes a decision back.
Put a phrase in quotation marks.

Options:
  --community SLUG   the community
  --state STATE      only words that are waiting, public or hidden
  --limit N          number of rows (default 50, at most 200)
  --json             print the response of the API instead of a table
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or refused, 2 wrong command.
`,
  publication: publicationUsage(connection),
  text: textUsage(connection),
  orphans: `Lists stored objects without a row, and rows whose object is gone. It changes nothing: the nightly sweep removes orphans.

Usage: pulse orphans [options]

One line an orphan: kind, key, bytes, and the night that saw it first. Raw files and segments leave the night after.

Options:
  --json             one JSON object a line
${connection}
  --help             show this text

Exit codes: 0 shown, 1 the server could not be reached, 2 wrong command.
`,
  people: peopleUsage(connection),
  erase: eraseUsage(connection),
  delete: `Deletes a source, a community or an export, for good.

Usage: pulse delete source SLUG --community SLUG [--confirm SLUG]
       pulse delete community SLUG [--confirm SLUG]
       pulse delete export EXPORT_ID [--confirm EXPORT_ID]

Without --confirm, the command only shows what would go. An export goes without its messages: other exports may contain
them too.

Options:
  --community SLUG   the community of the source
  --confirm SLUG     the slug or id once more: deletes it
  --json             print the response of the API instead of text
${connection}
  --help             show this text

Exit codes: 0 done, 1 the server could not be reached or refused, 2 wrong command.
`,
  parse: `Reads exported chats (ZIP or text) of any size and prints their messages as JSON lines.

Usage: pulse parse FILE… [options]

Standard output has one JSON object for each message: file, index, at, author, kind, text, attachment, edited.
Standard error has one JSON report for each file. A file that is not a chat gets a report with a code and a message,
and the other files are still read.

Options:
  --date-order ORDER dmy, mdy or ymd, if you know it better than the chat shows it
  --help             show this text

Exit codes: 0 every file was a chat, 2 a file was not a chat or could not be read.
`,
  inspect: `Checks what files are and whether they can be read as exported chats.

Usage: pulse inspect FILE…

Standard output has one JSON object for each file: file, ok, and either what was found or a code and a message.

Options:
  --help             show this text

Exit codes: 0 every file can be read, 2 a file cannot.
`,
};
