import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import ts from 'typescript';
import { projectRoot } from '../run-command.ts';
import { compareLists, readText } from './read-document.ts';

type Column = { readonly name: string; readonly nullable: boolean; readonly hasDefault: boolean };
export type MigratedTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: string;
};

/** Applies all migrations to an empty database and returns its tables, by name. */
export function readMigratedTables(): MigratedTable[] {
  const database = new DatabaseSync(':memory:');
  for (const name of readdirSync(join(projectRoot, 'migrations')).sort())
    database.exec(readText(`migrations/${name}`));
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .all();
  return tables.map(({ name }) => {
    const columns = database.prepare(`SELECT * FROM pragma_table_info('${name}')`).all();
    return {
      name: String(name),
      columns: columns.map((column) => ({
        name: String(column['name']),
        nullable: column['notnull'] === 0 && column['pk'] === 0,
        hasDefault: column['dflt_value'] !== null,
      })),
      key: columns
        .filter(({ pk }) => Number(pk) > 0)
        .sort((a, b) => Number(a['pk']) - Number(b['pk']))
        .map((column) => column['name'])
        .join(', '),
    };
  });
}

const tableFolder = 'src/storage/tables';

type RowType = { readonly path: string; readonly members: readonly { name: string; type: string }[] };

/** Returns the row types of `src/storage/tables`, by name. */
function readRowTypes(): Map<string, RowType> {
  const types = new Map<string, RowType>();
  for (const name of readdirSync(join(projectRoot, tableFolder))) {
    const path = `${tableFolder}/${name}`;
    const source = ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isTypeAliasDeclaration(statement) || !ts.isTypeLiteralNode(statement.type)) continue;
      const members = statement.type.members
        .filter(ts.isPropertySignature)
        .map((member) => ({ name: member.name.getText(), type: member.type?.getText() ?? '' }));
      types.set(statement.name.text, { path, members });
    }
  }
  return types;
}

/** Finds what one table has in the migrations and its row type has not, or the other way round. */
function compareColumns({ name, columns }: MigratedTable, { path, members }: RowType): string[] {
  const faults = compareLists(
    columns.map((column) => column.name),
    members.map((member) => member.name),
    {
      missing: (column) => `The column \`${name}.${column}\` is not in its row type: add it to ${path}.`,
      unknown: (column) =>
        `The column \`${name}.${column}\` is in no migration: add a file to migrations/ with ALTER TABLE ${name} ADD COLUMN ${column}.`,
    },
  );
  for (const member of members) {
    const column = columns.find((candidate) => candidate.name === member.name);
    if (column === undefined) continue;
    if (column.nullable !== /\bnull\b/.test(member.type))
      faults.push(
        `The column \`${name}.${member.name}\` is ${column.nullable ? '' : 'not '}nullable in the migrations: say so in ${path}.`,
      );
    if (column.hasDefault !== member.type.startsWith('Generated<'))
      faults.push(
        `The column \`${name}.${member.name}\` has ${column.hasDefault ? 'a' : 'no'} default in the migrations: ${column.hasDefault ? 'make it' : 'it must not be'} Generated in ${path}.`,
      );
  }
  return faults;
}

/** Finds tables and columns that only the migrations or only the row types know. @returns sentences that name the fix */
export function findMissingColumns(): string[] {
  const types = readRowTypes();
  const tables = types.get('Tables')?.members ?? [];
  const migrated = readMigratedTables();
  return [
    ...compareLists(
      migrated.map(({ name }) => name),
      tables.map(({ name }) => name),
      {
        missing: (name) => `The table \`${name}\` has no row type: add one to ${tableFolder}, and to Tables.`,
        unknown: (name) =>
          `The table \`${name}\` is in no migration: create it in a new file in migrations/.`,
      },
    ),
    ...migrated.flatMap((table) => {
      const row = types.get(tables.find(({ name }) => name === table.name)?.type ?? '');
      return row === undefined ? [] : compareColumns(table, row);
    }),
  ];
}
