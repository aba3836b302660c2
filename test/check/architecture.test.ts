import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';
import { kvPrefixes, objectPrefixes } from '../../src/core/storage-prefixes.ts';
import { schedules } from '../../src/jobs/cron.ts';
import { jobMessage } from '../../src/jobs/messages.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const architecture = read('ARCHITECTURE.md');

/** Rows of the table under a heading, each as the texts of its cells. */
function readTable(heading: string): string[][] {
  const section = architecture.split(/^#{2,3} /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`ARCHITECTURE.md has no heading "${heading}"`);
  const [, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks in a cell. */
const listCode = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
const firstCodes = (heading: string): string[] => readTable(heading).map(([cell]) => listCode(cell)[0]!);

function openMigrated(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  for (const name of readdirSync(join(projectRoot, 'migrations')).sort())
    database.exec(read(`migrations/${name}`));
  return database;
}

const database = openMigrated();
const tables = database
  .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  .all()
  .map(({ name }) => String(name));
const columns = (table: string) =>
  database.prepare(`SELECT name, pk FROM pragma_table_info('${table}')`).all() as {
    name: string;
    pk: number;
  }[];

describe('the data model of ARCHITECTURE.md', () => {
  it('names the tables of the migrated database, with their keys', () => {
    expect(firstCodes('D1: tables').sort()).toEqual(tables);
    for (const [table, , key] of readTable('D1: tables')) {
      const primary = columns(listCode(table)[0]!).filter(({ pk }) => pk > 0);
      const names = primary.sort((a, b) => a.pk - b.pk).map(({ name }) => name);
      expect(listCode(key)[0], `key of ${table}`).toBe(names.join(', '));
    }
  });

  it('names columns that exist where it explains JSON', () => {
    const named = readTable('JSON inside the tables').flatMap(([cell]) => listCode(cell));
    expect(named.length).toBeGreaterThan(10);
    const known = tables.flatMap((table) => columns(table).map(({ name }) => `${table}.${name}`));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names every prefix of objects and of cached entries, and no other', () => {
    const prefixOf = (key: string): string => key.replace(/\{.*$/, '');
    expect(firstCodes('R2: objects').map(prefixOf).sort()).toEqual(Object.values(objectPrefixes).sort());
    expect(firstCodes('KV: entries').map(prefixOf).sort()).toEqual(Object.values(kvPrefixes).sort());
  });

  it('names every type of message', () => {
    expect(firstCodes('Queue messages').sort()).toEqual(
      jobMessage.options.map(({ shape }) => shape.type.value).sort(),
    );
  });

  it('names every cron task with its schedule', () => {
    const documented = readTable('Cron tasks').map(([schedule, task]) => [
      listCode(schedule)[0],
      listCode(task)[0],
    ]);
    expect(documented).toEqual(
      Object.entries(schedules).flatMap(([schedule, tasks]) => tasks.map(({ name }) => [schedule, name])),
    );
    const { config } = ts.parseConfigFileTextToJson('ingest.jsonc', read('wrangler/ingest.jsonc'));
    expect(Object.keys(schedules)).toEqual(config.triggers.crons);
  });

  it('names every module of src', () => {
    const modules = firstCodes('Modules').concat(readTable('Modules').flatMap(([cell]) => listCode(cell)));
    const inSource = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).map(
      (entry) => `src/${entry.name}${entry.isDirectory() ? '/' : ''}`,
    );
    expect(inSource.filter((path) => !modules.includes(path))).toEqual([]);
  });
});

describe('keys of objects', () => {
  it('begin with the prefixes of one file', () => {
    const written = new RegExp(`['"\`](?:${Object.values(objectPrefixes).join('|')})\\$\\{`);
    const files = globSync('src/**/*.ts', { cwd: projectRoot });
    expect(files.filter((path) => written.test(read(path)))).toEqual([]);
  });
});
