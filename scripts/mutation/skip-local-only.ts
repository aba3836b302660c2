import { beforeEach } from 'vitest';

/** How the names begin of tests that count rows as D1 does, or that need the manners of the local R2: they say nothing over memory. */
const localOnly = [
  'is no change where a preview is asked for',
  'asks the same of the database however many exports are well',
  'are found without walking over young ones',
  'cost one row a kind where there is no model, and are analysed once there is one',
  'are analysed once, whatever comes again',
  'come a dozen a message, each costing one row',
  'stores a large file in parts, without holding it',
  'are asked for in the statement that writes the row',
  'of one part writes',
  'ends its export at once, with a sentence, where it is shorter than it was: 10039',
  'is gone where it ends before it should: 10039',
  '10011: a part before the last is too small',
  '10039: the object ends before the range begins',
  '10048: parts are of several sizes',
  'that its budget refuses writes no row either, and takes neither a token nor the place of the probe',
  'writes no row for a call that an open breaker refuses',
  'writes no row while a probe is under way, and none for a rate that is too high',
  'reads no more rows the deeper it goes',
  'names and measures each statement of a batch',
  'are sent in order and leave nothing behind; a hundred share a row',
];

beforeEach(({ task, skip }) => {
  if (localOnly.some((beginning) => task.name.startsWith(beginning))) skip();
});
