import { Instrumenter } from '@stryker-mutator/instrumenter';
import { expect, it } from 'vitest';
import { strykerPlugins } from '../../../scripts/mutation/ignore-texts.mjs';
import { quietLogger } from '../../../scripts/mutation/sample-mutants.ts';

/** The mutants that are left of one line of code. */
async function mutantsOf(content: string): Promise<string[]> {
  const options = { plugins: null, excludedMutations: [], ignorers: [strykerPlugins[0]!.value] };
  const { mutants } = await new Instrumenter(quietLogger).instrument(
    [{ name: 'a.ts', mutate: true, content }],
    options,
  );
  return mutants.filter(({ status }) => status !== 'Ignored').map(({ replacement }) => replacement);
}

/** A statement is still taken away: that it throws or logs is behaviour. */
it.each([
  ["throw new StopError('The door is shut.');", [';']],
  ["throw new PulseError('not_found', 'There is no such door.');", ['""']],
  ["services.log.info('door.opened', { by: name });", [';']],
  ["await db.run('doors.open', query);", []],
  ["const batch = [{ name: 'doors.open', query }];", ['[]', '{}']],
  ["const door = { name: 'front' };", ['{}', '""']],
  ["const meta = { summary: 'Open a door', method: 'POST' };", ['{}', '""']],
  ["const id = z.string().describe('The door.');", []],
  ['const open = count > 0;', ['true', 'false', 'count >= 0', 'count <= 0']],
])('%s', async (code, left) => {
  expect((await mutantsOf(code)).sort()).toEqual(left.sort());
});
