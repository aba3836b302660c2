import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sendScript } from '../../../src/routers/pages/send-script.ts';

/** What a phone loads before it can send anything, the REST client included. */
const budget = { raw: 17_000, gzip: 7_000 };

it('keeps the script of the page that sends exports small', () => {
  const bytes = Buffer.from(sendScript);
  expect(bytes.length).toBeLessThanOrEqual(budget.raw);
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(budget.gzip);
});
