import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PulseError } from '../../src/core/errors.ts';
import { openTestServices } from '../../testing/harness/open-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

let test: TestServices;
beforeAll(async () => {
  test = await openTestServices();
});
afterAll(() => test.close());

describe('the database', () => {
  it('refuses a statement with more than 100 parameters, which the platform would refuse too', async () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    await expect(test.services.db.all('too_many', sql`SELECT ${sql.join(values)}`)).rejects.toThrow(
      '101 parameters',
    );
    expect(await test.services.db.all('enough', sql`SELECT ${sql.join(values.slice(1))}`)).toHaveLength(1);
  });

  it('refuses a statement of more than 100 KB', async () => {
    await expect(
      test.services.db.all('too_long', sql.raw(`SELECT '${'x'.repeat(100_001)}'`)),
    ).rejects.toThrow('bytes');
  });

  it('names and measures each statement of a batch', async () => {
    test.statements.length = 0;
    await test.services.db.batch([
      { name: 'add', query: sql`INSERT INTO outbox VALUES ('a', '{}', 1), ('b', '{}', 1)` },
      { name: 'count', query: sql`SELECT COUNT(*) AS n FROM outbox` },
    ]);
    expect(test.statements).toMatchObject([
      { name: 'add', rowsWritten: 2 },
      { name: 'count', rowsRead: 2, rowsWritten: 0 },
    ]);
  });

  it('takes back a whole batch when one statement fails, and says so as a passing failure', async () => {
    await test.reset();
    const failed = test.services.db.batch([
      { name: 'add', query: sql`INSERT INTO outbox VALUES ('a', '{}', 1)` },
      { name: 'broken', query: sql`INSERT INTO outbox VALUES ('b', NULL, 1)` },
    ]);
    await expect(failed).rejects.toBeInstanceOf(PulseError);
    await expect(failed).rejects.toMatchObject({ code: 'storage_unavailable', class: 'transient' });
    expect(await test.services.db.all('left', sql`SELECT * FROM outbox`)).toEqual([]);
  });
});
