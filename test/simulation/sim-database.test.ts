import { expect, it } from 'vitest';
import { createSimDatabase } from '../../testing/simulation/sim-database.ts';

const insert = "INSERT INTO leases (name, owner, fence, expires_at) VALUES ('one', 'a', 1, 1)";

it('a database that is closed twice is not handed to two owners', () => {
  const first = createSimDatabase();
  first.close();
  first.close();
  const [second, third] = [createSimDatabase(), createSimDatabase()];
  second.query(insert);
  first.close();
  expect(second.query('SELECT name FROM leases')).toEqual([{ name: 'one' }]);
  expect(third.query('SELECT name FROM leases')).toEqual([]);
  second.close();
  third.close();
});
