import { type ParseArgsConfig, parseArgs } from 'node:util';
import { usageError } from './cli-error.ts';
import type { CommandName } from './help/usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words and options of a command line; what does not belong there is a usage error with exit code 2. */
export function readArguments<const Given extends Options>(
  command: CommandName,
  args: readonly string[],
  options: Given,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    // Node's sentence, without its advice about `--` in the middle
    const sentence = thrown instanceof Error ? thrown.message.split(/\. |\n/)[0] : 'The command is wrong';
    throw usageError(`${sentence}.`, command);
  }
}
