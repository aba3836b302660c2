import { callApi } from '@beacon-pulse/upload/src/call-api.ts';
import { type ExitCode, usageError } from './cli-error.ts';
import { connect, connectionOptions } from './connect.ts';
import { readArguments } from './read-arguments.ts';
import { usages } from './usage.ts';

type Plan = {
  readonly sources: readonly string[];
  readonly exports: number;
  readonly raw_files: number;
  readonly weeks: number;
  readonly messages: number;
  readonly media: number;
  readonly display_names: number;
  readonly keys: number;
};
type ExportPlan = { readonly export_id: string; readonly raw_file: boolean; readonly media: number };

/** `pulse delete source | community | export`: shows what would go, or with its name repeated deletes it. */
export async function runDelete(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('delete', args, {
    ...connectionOptions,
    community: { type: 'string' },
    confirm: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.delete);
    return 0;
  }
  const [what, name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw usageError('Use delete source, delete community or delete export with one name.', 'delete');
  const path = pathOf(what, name, values.community);
  const connection = await connect('delete', values);
  const answer =
    values.confirm === undefined
      ? await callApi<Plan | ExportPlan>(connection, { method: 'GET', path: `${path}/deletion`, attempts: 2 })
      : await callApi<Plan | ExportPlan>(connection, {
          method: 'POST',
          path: `${path}/deletion`,
          json: { confirm: values.confirm },
          attempts: 1,
        });
  const text =
    values.confirm === undefined
      ? `Would delete ${describe(answer)}\nThis cannot be undone. To delete, run the command again with --confirm ${name}`
      : `Deleted ${describe(answer)}\nWhat is stored of it is gone within an hour.`;
  process.stdout.write(`${values.json ? JSON.stringify(answer) : text}\n`);
  return 0;
}

function pathOf(what: string | undefined, name: string, community: string | undefined): string {
  const own = encodeURIComponent(name);
  if (what === 'community') return `/api/communities/${own}`;
  if (what === 'export') return `/exports/${own}`;
  if (what !== 'source') throw usageError('Use delete source, delete community or delete export.', 'delete');
  if (community === undefined) throw usageError('--community is missing.', 'delete');
  return `/api/communities/${encodeURIComponent(community)}/sources/${own}`;
}

const describe = (plan: Plan | ExportPlan): string =>
  'export_id' in plan
    ? `the export ${plan.export_id}${plan.raw_file ? ', its stored file' : ''} and ${plan.media} media files. Its messages stay.`
    : `${plan.sources.length === 0 ? 'no source' : plan.sources.join(', ')}: ${plan.messages} messages of ${plan.weeks} weeks, ${plan.media} media files, ${plan.exports} exports, ${plan.raw_files} stored uploads, ${plan.display_names} display names, ${plan.keys} keys.`;
