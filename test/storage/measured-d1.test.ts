import { describe, expect, it } from 'vitest';
import { measureD1, nameSql, type QueryRecord } from '../../src/storage/measured-d1.ts';

/** A database whose statements take `ms` each by the clock, and read as many rows as their text has letters. */
function slowD1(ms: number, clock: { now: number }): D1Database {
  const result = (sql: string) => {
    clock.now += ms;
    return { results: [], success: true, meta: { rows_read: sql.length, rows_written: 1 } };
  };
  const prepare = (sql: string) => ({ sql, bind: () => ({ sql, all: async () => result(sql) }) });
  return {
    prepare,
    batch: async (statements: { sql: string }[]) => statements.map(({ sql }) => result(sql)),
  } as unknown as D1Database;
}

const failing = (thrown: unknown): D1Database =>
  ({
    prepare: () => ({ bind: () => ({ all: () => Promise.reject(thrown) }) }),
    batch: () => Promise.reject(thrown),
  }) as unknown as D1Database;

function open(d1: (clock: { now: number }) => D1Database) {
  const clock = { now: 1_000_000 };
  const records: QueryRecord[] = [];
  const db = measureD1(d1(clock), { now: () => clock.now }, (record) => records.push(record));
  return { db, records };
}

describe('a measured statement', () => {
  it('tells its name, how long it took and the rows it cost', async () => {
    const { db, records } = open((clock) => slowD1(7, clock));
    const sql = nameSql('doors.list', 'SELECT 1');
    await db.prepare(sql).bind().all();
    await db.prepare('SELECT 1').bind().all();
    expect(records).toEqual([
      { name: 'doors.list', durationMs: 7, rowsRead: sql.length, rowsWritten: 1 },
      { name: 'unnamed', durationMs: 7, rowsRead: 8, rowsWritten: 1 },
    ]);
  });

  it('of a batch is named by itself, and took as long as the batch', async () => {
    const { db, records } = open((clock) => slowD1(5, clock));
    await db.batch(['doors.open', 'doors.shut'].map((name) => ({ sql: nameSql(name, 'X'), parameters: [] })));
    expect(records.map(({ name, durationMs }) => [name, durationMs])).toEqual([
      ['doors.open', 10],
      ['doors.shut', 10],
    ]);
  });

  it('that fails is worth another try, names itself, keeps the cause and is not counted', async () => {
    const cause = new Error('D1_ERROR: internal error');
    const { db, records } = open(() => failing(cause));
    const statement = { sql: nameSql('doors.list', 'SELECT 1'), parameters: [] };
    const one = await db
      .prepare(statement.sql)
      .bind()
      .all()
      .catch((thrown: unknown) => thrown);
    expect(one).toMatchObject({ code: 'storage_unavailable', class: 'transient', cause });
    expect(String(one)).toContain('doors.list');
    const batch = await db.batch([statement, statement]).catch((thrown: unknown) => thrown);
    expect(batch).toMatchObject({ code: 'storage_unavailable', cause });
    expect(String(batch)).toContain('doors.list+doors.list');
    expect(records).toEqual([]);
  });

  it('has as many parameters and bytes as D1 takes, and not one more', async () => {
    const { db } = open((clock) => slowD1(1, clock));
    const hundred = Array.from({ length: 100 }, (_, i) => i);
    await db
      .prepare('SELECT 1')
      .bind(...hundred)
      .all();
    expect(() => db.prepare('SELECT 1').bind(...hundred, 100)).toThrow('101 parameters');
    await db.prepare('x'.repeat(100_000)).bind().all();
    expect(() => db.prepare('x'.repeat(100_001)).bind()).toThrow('100001 bytes');
    await expect(db.batch([{ sql: 'SELECT 1', parameters: [...hundred, 100] }])).rejects.toThrow('101');
  });
});
