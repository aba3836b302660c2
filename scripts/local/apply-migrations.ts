import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unstable_splitSqlQuery as splitSql } from 'wrangler';

/** As `wrangler d1 migrations apply` creates it, so that either may follow the other. */
const ledger = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Applies the numbered .sql files of `folder` that the database has not had yet, in order, each in one transaction
 * together with its line in the ledger. Returns the names applied now. Throws with the name of a file that fails;
 * the files before it stay applied.
 */
export async function applyMigrations(d1: D1Database, folder: string): Promise<string[]> {
  await d1.prepare(ledger).run();
  const { results } = await d1.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
  const done = new Set(results.map(({ name }) => name));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !done.has(name)).sort();
  for (const name of names) {
    const statements = splitSql(await readFile(join(folder, name), 'utf8'));
    const note = d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name);
    try {
      await d1.batch([...statements.map((sql) => d1.prepare(sql)), note]);
    } catch (cause) {
      throw new Error(`the migration ${name} failed: ${(cause as Error).message}`, { cause });
    }
  }
  return names;
}
