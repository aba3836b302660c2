import { expect, it } from 'vitest';
import { runCommand } from '../../scripts/run-command.ts';

it('the committed tables of words are what their sources give, and fit into the bundle', async () => {
  const { code, output } = await runCommand('node', ['scripts/word-data/main.ts', '--check']);
  expect(output).toMatch(/Together [\d.]+ KiB gzip of 700\./);
  expect(output).not.toContain('Out of date');
  expect(code).toBe(0);
}, 120_000);
