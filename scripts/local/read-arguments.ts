import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { StopError } from '../run-main.ts';

export type StartArguments = {
  /** Exports to ingest, as paths. */
  readonly files: readonly string[];
  readonly community: string;
  /** null: each file names its own. */
  readonly source: string | null;
  readonly sample: boolean;
  /** Stop when the work is done. */
  readonly once: boolean;
};

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function readSlug(value: string): string {
  if (!slugShape.test(value) || value.length > 60) {
    throw new StopError(`--community takes lower-case letters, digits and single hyphens, not “${value}”.`);
  }
  return value;
}

function readName(value: string): string {
  const name = value.trim();
  if (name === '' || name.length > 100) throw new StopError('--source takes a name of at most 100 letters.');
  return name;
}

/** What the person asks of `npm start`. Throws a StopError with a sentence when it cannot be meant. */
export function readArguments(args: readonly string[]): StartArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    throw new StopError(
      `${(cause as Error).message}\nUsage: npm start -- [export.zip …] [--community NAME] [--source NAME] [--no-sample] [--once]`,
      { cause },
    );
  }
  const { values, positionals } = parsed;
  for (const file of positionals) {
    if (!existsSync(file)) throw new StopError(`There is no file ${file}.`);
  }
  return {
    files: positionals,
    community: readSlug(values.community),
    source: values.source === undefined ? null : readName(values.source),
    sample: !values['no-sample'],
    once: values.once,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      community: { type: 'string', default: 'my-community' },
      source: { type: 'string' },
      'no-sample': { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
    },
  });

/** The group's name in a file name as phones write it: `WhatsApp Chat with Harbour walks (2).zip`, in any language. */
export function nameSource(path: string): string {
  const stem = basename(path)
    .normalize('NFC')
    .replace(/\.(zip|txt)$/i, '')
    .replace(/\s*\(\d+\)$/, '');
  const name = stem.replace(/^.*WhatsApp.*?\s+(?:with|mit|con|avec|com|met|-|–)\s+/iu, '').trim();
  return (name === '' || name === '_chat' ? 'chat' : name).slice(0, 100);
}
