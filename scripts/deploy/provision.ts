import { StopError } from '../run-main.ts';

/** Runs `wrangler` with these arguments; what it printed, and whether it succeeded. */
export type RunWrangler = (...args: string[]) => Promise<{ ok: boolean; stdout: string; output: string }>;

export type ResourceIds = { readonly databaseId: string; readonly kvId: string };

export const resourceNames = {
  database: 'beacon-pulse',
  bucket: 'beacon-pulse',
  kv: 'beacon-pulse',
  queues: ['beacon-pulse-uploads', 'beacon-pulse-uploads-dlq'],
} as const;

async function mustRun(run: RunWrangler, ...args: string[]): Promise<string> {
  const { ok, stdout, output } = await run(...args);
  if (!ok) throw new StopError(`wrangler ${args.join(' ')} failed:\n${output}`);
  return stdout;
}

/** The JSON array in what wrangler printed, whatever it says around it. */
function readList(stdout: string): Record<string, unknown>[] {
  const from = stdout.indexOf('[');
  const to = stdout.lastIndexOf(']');
  if (from < 0 || to < from) throw new StopError(`wrangler answered without a list:\n${stdout}`);
  return JSON.parse(stdout.slice(from, to + 1)) as Record<string, unknown>[];
}

/** The id of the one with that name, created first when there is none. */
async function findOrCreate(
  list: () => Promise<Record<string, unknown>[]>,
  is: (row: Record<string, unknown>) => boolean,
  idField: string,
  create: () => Promise<unknown>,
): Promise<string> {
  const found = (await list()).find(is);
  if (found) return String(found[idField]);
  await create();
  const created = (await list()).find(is);
  if (!created) throw new StopError('wrangler created it but does not list it yet. Run the command again.');
  return String(created[idField]);
}

/**
 * Finds the database, the bucket, the namespace and the queues of the account, and creates those that are missing.
 * `say` is told before each. Throws a StopError with wrangler's own words when it refuses.
 */
export async function provision(run: RunWrangler, say: (line: string) => void): Promise<ResourceIds> {
  say(`D1 database ${resourceNames.database}`);
  const databaseId = await findOrCreate(
    async () => readList(await mustRun(run, 'd1', 'list', '--json')),
    ({ name }) => name === resourceNames.database,
    'uuid',
    () => mustRun(run, 'd1', 'create', resourceNames.database),
  );
  say(`KV namespace ${resourceNames.kv}`);
  const kvId = await findOrCreate(
    async () => readList(await mustRun(run, 'kv', 'namespace', 'list')),
    ({ title }) => title === resourceNames.kv,
    'id',
    () => mustRun(run, 'kv', 'namespace', 'create', resourceNames.kv),
  );
  say(`R2 bucket ${resourceNames.bucket}`);
  if (!(await run('r2', 'bucket', 'info', resourceNames.bucket)).ok) {
    await mustRun(run, 'r2', 'bucket', 'create', resourceNames.bucket);
  }
  for (const queue of resourceNames.queues) {
    say(`Queue ${queue}`);
    if (!(await run('queues', 'info', queue)).ok) await mustRun(run, 'queues', 'create', queue);
  }
  return { databaseId, kvId };
}
