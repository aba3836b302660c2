import { type ApiAnswer, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { RestClient } from '@beacon-pulse/rest/src/create-rest-client.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { usages } from '../help/usage.ts';
import { readArguments } from '../read-arguments.ts';

type Plan = components['schemas']['DeletionPlan'] | components['schemas']['ExportDeletion'];

/** How to look at what would go, and how to delete it. */
type Deletion = {
  readonly preview: (api: RestClient) => Promise<ApiAnswer<Plan>>;
  readonly run: (api: RestClient, body: { readonly confirm: string }) => Promise<ApiAnswer<Plan>>;
};

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
  const deletion = deletionOf(what, name, values.community);
  const connection = await connect('delete', values);
  const { confirm } = values;
  const answer =
    confirm === undefined
      ? await callApi(connection, deletion.preview, { attempts: 2 })
      : await callApi(connection, (api) => deletion.run(api, { confirm }), { attempts: 1 });
  const text =
    confirm === undefined
      ? `Would delete ${describe(answer)}\nThis cannot be undone. To delete, run the command again with --confirm ${name}`
      : `Deleted ${describe(answer)}\nWhat is stored of it is gone within an hour.`;
  process.stdout.write(`${values.json ? JSON.stringify(answer) : text}\n`);
  return 0;
}

function deletionOf(what: string | undefined, name: string, community: string | undefined): Deletion {
  if (what === 'community') {
    const path = '/api/communities/{community}/deletion';
    const params = { path: { community: name } };
    return {
      preview: (api) => api.GET(path, { params }),
      run: (api, body) => api.POST(path, { params, body }),
    };
  }
  if (what === 'export') {
    const path = '/exports/{export_id}/deletion';
    const params = { path: { export_id: name } };
    return {
      preview: (api) => api.GET(path, { params }),
      run: (api, body) => api.POST(path, { params, body }),
    };
  }
  if (what !== 'source') throw usageError('Use delete source, delete community or delete export.', 'delete');
  if (community === undefined) throw usageError('--community is missing.', 'delete');
  const path = '/api/communities/{community}/sources/{source}/deletion';
  const params = { path: { community, source: name } };
  return {
    preview: (api) => api.GET(path, { params }),
    run: (api, body) => api.POST(path, { params, body }),
  };
}

const describe = (plan: Plan): string =>
  'export_id' in plan
    ? `the export ${plan.export_id}${plan.raw_file ? ', its stored file' : ''} and ${plan.media} media files. Its messages stay.`
    : `${plan.sources.length === 0 ? 'no source' : plan.sources.join(', ')}: ${plan.messages} messages of ${plan.weeks} weeks, ${plan.media} media files, ${plan.exports} exports, ${plan.raw_files} stored uploads, ${plan.display_names} display names, ${plan.keys} keys.`;
