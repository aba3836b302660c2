import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { PulseError } from '../../../src/core/errors.ts';
import { CliError, type ExitCode } from './cli-error.ts';
import { type CommandName, commandAliases, commandNames, overview } from './help/usage.ts';

/** Commands are loaded when they are called: `--help` need not read a ZIP reader. */
const commands: Readonly<Record<CommandName, (args: readonly string[]) => Promise<ExitCode>>> = {
  upload: async (args) => (await import('./commands/run-upload.ts')).runUpload(args),
  week: async (args) => (await import('./commands/run-week.ts')).runWeek(args),
  questions: async (args) => (await import('./commands/run-questions.ts')).runQuestions(args),
  members: async (args) => (await import('./commands/run-members.ts')).runMembers(args),
  evidence: async (args) => (await import('./commands/run-evidence.ts')).runEvidence(args),
  inside: async (args) => (await import('./commands/run-inside.ts')).runInside(args),
  status: async (args) => (await import('./commands/run-status.ts')).runStatus(args),
  timeline: async (args) => (await import('./commands/run-timeline.ts')).runTimeline(args),
  'dead-letters': async (args) => (await import('./commands/run-dead-letters.ts')).runDeadLetters(args),
  audit: async (args) => (await import('./commands/run-audit.ts')).runAudit(args),
  words: async (args) => (await import('./commands/run-words.ts')).runWords(args),
  publication: async (args) => (await import('./commands/run-publication.ts')).runPublication(args),
  text: async (args) => (await import('./commands/run-text.ts')).runText(args),
  orphans: async (args) => (await import('./commands/run-orphans.ts')).runOrphans(args),
  delete: async (args) => (await import('./commands/run-delete.ts')).runDelete(args),
  people: async (args) => (await import('./commands/run-people.ts')).runPeople(args),
  erase: async (args) => (await import('./commands/run-erase.ts')).runErase(args),
  parse: async (args) => (await import('./commands/run-parse.ts')).runParse(args),
  inspect: async (args) => (await import('./commands/run-inspect.ts')).runInspect(args),
};

const isCommand = (word: string): word is CommandName => commandNames.some((name) => name === word);

async function run([word, ...args]: readonly string[]): Promise<ExitCode> {
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    (word === undefined ? process.stderr : process.stdout).write(overview);
    return word === undefined ? 2 : 0;
  }
  const name = Object.hasOwn(commandAliases, word) ? commandAliases[word]! : word;
  if (!isCommand(name)) throw new CliError(2, `There is no command ${word}. Run: pulse --help`);
  return commands[name](args);
}

/** One sentence with its code; only what nobody foresaw comes with its stack. */
function explain(thrown: unknown): { readonly exitCode: ExitCode; readonly text: string } {
  if (thrown instanceof CliError)
    return {
      exitCode: thrown.exitCode,
      text: thrown.code ? `${thrown.code}: ${thrown.message}` : thrown.message,
    };
  // what the server says is a failure; what is wrong with a file here is wrong input
  if (thrown instanceof ApiError) return { exitCode: 1, text: `${thrown.code}: ${thrown.message}` };
  if (thrown instanceof PulseError) return { exitCode: 2, text: `${thrown.code}: ${thrown.message}` };
  return { exitCode: 1, text: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (thrown) {
  const { exitCode, text } = explain(thrown);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
