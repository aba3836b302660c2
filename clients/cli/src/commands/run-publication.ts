import { type Policy, policies, publicPaths } from '@beacon-pulse/contracts/src/enums.ts';
import { callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { chooseCommunity } from '../choose-community.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

const meaning: Readonly<Record<Policy, string>> = {
  private: 'nothing is public',
  figures: 'figures are public, and no words',
  themes: 'figures and themes are public',
};

const verbs = ['show', 'preview', 'set'];

function readPolicy(word: string | undefined): Policy {
  const policy = policies.find((one) => one === word);
  if (policy === undefined) throw usageError(`Name a policy: ${policies.join(', ')}.`, 'publication');
  return policy;
}

/** `pulse publication`: what is public of a community, what would be under another policy, and the change of it. */
export async function runPublication(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('publication', args, {
    ...connectionOptions,
    community: { type: 'string' },
    path: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.publication);
    return 0;
  }
  const [verb = 'show', word, ...rest] = positionals;
  if (!verbs.includes(verb)) throw usageError('Say what to do: show, preview or set.', 'publication');
  if (rest.length > 0 || (verb === 'show' && word !== undefined))
    throw usageError('That is a word too many.', 'publication');
  const policy = verb === 'show' ? null : readPolicy(word);
  const path = publicPaths.find((one) => one === values.path);
  if (values.path !== undefined && (verb !== 'preview' || path === undefined))
    throw usageError(`--path goes with preview, and is one of ${publicPaths.join(', ')}.`, 'publication');
  const connection = await connect('publication', values);
  const slug = await chooseCommunity(connection, values.community);
  const own = { community: slug };
  const say = (answer: unknown, text: string): void => {
    process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : text);
  };
  if (verb !== 'preview') {
    const community = await callApi(
      connection,
      (api) =>
        policy === null
          ? api.GET('/api/communities/{community}', { params: { path: own } })
          : api.PUT('/api/communities/{community}/publication', { params: { path: own }, body: { policy } }),
      { attempts: 2 },
    );
    say(community, `${slug}: ${community.policy} (${meaning[community.policy]})\n`);
    return 0;
  }
  const query = { policy: policy!, ...(path === undefined ? {} : { path }) };
  const params = { path: own, query };
  const preview = await callApi(
    connection,
    (api) => api.GET('/api/communities/{community}/publication/preview', { params }),
    { attempts: 2 },
  );
  if (path === undefined) {
    say(preview, describe(preview));
    return 0;
  }
  const { body } = preview.answers[0]!.preview;
  if (body === null && !values.json) process.stderr.write(`Nothing would be public at ${path}.\n`);
  else say(preview, `${body}\n`);
  return body === null ? 1 : 0;
}

function describe({ policy, policy_now, answers }: components['schemas']['PublicationPreview']): string {
  const lines = answers.map(({ path, query, preview, now, is_same }) => {
    const change =
      preview.body === null
        ? now.body === null
          ? 'not found, as now'
          : 'would be gone'
        : now.body === null
          ? 'would be new'
          : is_same
            ? 'as now'
            : 'would read differently';
    return `  ${change.padEnd(24)}${path}${query}`;
  });
  return [
    `At ${policy}, ${meaning[policy]}. The policy now is ${policy_now}.`,
    ...lines,
    'Show one with --path; set the policy with: pulse publication set POLICY',
    '',
  ].join('\n');
}
