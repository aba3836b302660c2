import { readFile } from 'node:fs/promises';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { CliError, type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';
import { resolvePath } from '../resolve-path.ts';

const verbs = ['show', 'check', 'publish', 'withdraw'] as const;
type Verb = (typeof verbs)[number];
type Warning = components['schemas']['TextWarning'];
type Text = components['schemas']['EditorText'];
const takesFile = (verb: Verb): boolean => verb === 'check' || verb === 'publish';

/** `pulse text`: shows, checks, publishes and takes back what a manager writes about a week. */
export async function runText(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('text', args, {
    ...connectionOptions,
    community: { type: 'string' },
    because: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.text);
    return 0;
  }
  const [word = '', week, file, ...others] = positionals;
  const verb = verbs.find((name) => name === word);
  if (verb === undefined) throw usageError('Say what to do: show, check, publish or withdraw.', 'text');
  if (week === undefined) throw usageError('Name the week, such as 2026-W07.', 'text');
  if ((file !== undefined) !== takesFile(verb) || others.length > 0)
    throw usageError(takesFile(verb) ? 'Name one file with the text.' : `${verb} takes a week only.`, 'text');
  if (values.community === undefined) throw usageError('Name the community with --community.', 'text');
  const { community, because } = values;
  const text = file === undefined ? '' : await readText(file);
  const connection = await connect('text', values);
  const print = (answer: unknown, lines: readonly string[]): void =>
    void process.stdout.write(`${values.json ? JSON.stringify(answer) : lines.join('\n')}\n`);
  const of: TextOf = { connection, path: { community, week } };
  if (verb === 'check') {
    const check = await checkText(of, text);
    const { warnings } = check;
    print(check, warnings.length === 0 ? ['Nothing was found.'] : warnings.map(describe));
    return warnings.length === 0 ? 0 : 1;
  }
  if (verb === 'show') {
    const shown = await showText(of);
    print(shown, [shown.text ?? `Nobody has written about ${week}.`]);
  } else if (verb === 'publish') {
    const warnings = because === undefined ? (await checkText(of, text)).warnings : [];
    if (warnings.length > 0) throw new CliError(1, refusal(warnings), 'text_has_warnings');
    print(await publishText(of, text, because), [`Published the text about ${week}.`]);
  } else {
    print(await withdrawText(of), [`Took the text about ${week} back.`]);
  }
  return 0;
}

type TextOf = {
  readonly connection: Connection;
  readonly path: { readonly community: string; readonly week: string };
};

const textPath = '/api/communities/{community}/weeks/{week}/text';
const header = { 'If-Match': '*' };

const checkText = ({ connection, path }: TextOf, text: string) =>
  callApi(connection, (api) => api.POST(`${textPath}/check`, { params: { path }, body: { text } }), {
    attempts: 2,
  });

const showText = ({ connection, path }: TextOf): Promise<Text> =>
  callApi(connection, (api) => api.GET(textPath, { params: { path } }), { attempts: 2 });

const publishText = ({ connection, path }: TextOf, text: string, because?: string): Promise<Text> =>
  callApi(
    connection,
    (api) =>
      api.PUT(textPath, {
        params: { path, header },
        body: { text, ...(because === undefined ? {} : { override_reason: because }) },
      }),
    { attempts: 2 },
  );

const withdrawText = ({ connection, path }: TextOf): Promise<Text> =>
  callApi(connection, (api) => api.DELETE(textPath, { params: { path, header } }), { attempts: 1 });

async function readText(file: string): Promise<string> {
  try {
    if (file !== '-') return await readFile(resolvePath(file), 'utf8');
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    throw new CliError(2, `${file} cannot be read.`);
  }
}

const describe = ({ line, text, detail }: Warning): string => `line ${line}: "${text}" ${detail}`;

/** Why a text is not published yet, and what to do. */
const refusal = (warnings: readonly Warning[]): string =>
  [
    'Nothing was published: the text may give somebody away.',
    ...warnings.map((warning) => `  ${describe(warning)}`),
    'Change it, or say with --because why it is right all the same.',
  ].join('\n');
