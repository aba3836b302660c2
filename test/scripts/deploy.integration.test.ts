import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { makeAdminKey } from '../../scripts/deploy/make-admin-key.ts';
import { provision, type RunWrangler } from '../../scripts/deploy/provision.ts';
import { createRemoteD1, inlineParameters } from '../../scripts/deploy/remote-d1.ts';
import { resolveConfig } from '../../scripts/deploy/resolve-config.ts';
import { authenticate } from '../../src/auth/authenticate.ts';
import { openDb } from '../../src/storage/db.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';

/** An account of Cloudflare as wrangler shows it. */
function createAccount() {
  const databases: { uuid: string; name: string }[] = [];
  const namespaces: { id: string; title: string }[] = [];
  const others = new Set<string>();
  const created: string[] = [];
  const run: RunWrangler = async (...args) => {
    const command = args.filter((arg) => arg !== '--json').join(' ');
    const answer = (ok: boolean, stdout = '') => ({ ok, stdout, output: stdout });
    if (command === 'd1 list') return answer(true, JSON.stringify(databases));
    if (command === 'kv namespace list')
      return answer(true, `Here they are:\n${JSON.stringify(namespaces)}\n`);
    if (/ info /.test(command)) return answer(others.has(command.replace(' info ', ' create ')));
    created.push(command);
    if (command.startsWith('d1 create ')) databases.push({ uuid: 'db-1', name: args[2]! });
    else if (command.startsWith('kv namespace create ')) namespaces.push({ id: 'kv-1', title: args[3]! });
    else others.add(command);
    return answer(true);
  };
  return { run, created };
}

describe('deploy', () => {
  it('creates everything in an empty account and nothing the second time', async () => {
    const { run, created } = createAccount();
    const ids = { databaseId: 'db-1', kvId: 'kv-1' };
    expect(await provision(run, () => {})).toEqual(ids);
    expect(created).toEqual([
      'd1 create beacon-pulse',
      'kv namespace create beacon-pulse',
      'r2 bucket create beacon-pulse',
      'queues create beacon-pulse-uploads',
      'queues create beacon-pulse-uploads-dlq',
    ]);
    expect(await provision(run, () => {})).toEqual(ids);
    expect(created).toHaveLength(5);
  });

  it("stops with wrangler's own words when it refuses", async () => {
    const { run } = createAccount();
    const refusing: RunWrangler = async (...args) =>
      args.includes('create') ? { ok: false, stdout: '', output: 'plan does not allow it' } : run(...args);
    await expect(provision(refusing, () => {})).rejects.toThrow('plan does not allow it');
  });

  it('writes ids and absolute paths into a configuration', () => {
    const config = {
      name: 'x',
      main: '../src/x.ts',
      d1_databases: [{ binding: 'DB', database_name: 'beacon-pulse', migrations_dir: '../migrations' }],
      kv_namespaces: [{ binding: 'KV' }],
    };
    expect(resolveConfig(config, '/project/wrangler', { databaseId: 'd', kvId: 'k' })).toEqual({
      name: 'x',
      main: '/project/src/x.ts',
      d1_databases: [
        {
          binding: 'DB',
          database_name: 'beacon-pulse',
          database_id: 'd',
          migrations_dir: '/project/migrations',
        },
      ],
      kv_namespaces: [{ binding: 'KV', id: 'k' }],
    });
  });

  it('makes another admin key in the deployed database, whatever keys there are', async () => {
    const test = await openMemoryServices();
    const commands: string[] = [];
    const run: RunWrangler = async (...args) => {
      commands.push(args.at(-1)!);
      const statements = args.at(-1)!.split(';\n');
      const results = await test.d1.batch(statements.map((sql) => test.d1.prepare(sql)));
      return { ok: true, stdout: JSON.stringify(results), output: '' };
    };
    await test.d1.prepare('DELETE FROM api_keys').run();
    const db = openDb(
      createRemoteD1(run, 'beacon-pulse', 'ingest.json'),
      { now: () => test.clock.now },
      () => {},
    );
    const key = await makeAdminKey(db, { id: 'deploy', name: "Ada's `deploy`" });
    expect(commands).toHaveLength(1);
    expect(await authenticate(test.services, `Bearer ${key}`)).toMatchObject({
      scopes: ['admin'],
      communityId: null,
    });
    const { results } = await test.d1.prepare('SELECT action, actor_name FROM audit_log').all();
    expect(results).toEqual([{ action: 'key.create', actor_name: "Ada's `deploy`" }]);
    await test.close();
  });

  it('runs statements on the deployed database with their parameters quoted', async () => {
    const sqlite = new DatabaseSync(':memory:');
    const run: RunWrangler = async (...args) => {
      const results = sqlite.prepare(args.at(-1)!).all();
      const stdout = JSON.stringify([{ results, success: true, meta: {} }]);
      return { ok: true, stdout, output: stdout };
    };
    const d1 = createRemoteD1(run, 'beacon-pulse', 'ingest.json');
    const { results } = await d1.prepare('SELECT ? AS a, ? AS b, ? AS c').bind("it's; --", 4, null).all();
    expect(results).toEqual([{ a: "it's; --", b: 4, c: null }]);
    expect(() => inlineParameters("SELECT '?', ?", [1])).toThrow('disagree');
  });
});
