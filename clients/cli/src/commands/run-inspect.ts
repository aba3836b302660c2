import { toPulseError } from '../../../../src/core/errors.ts';
import { inspectUpload } from '../../../../src/pipeline/ingest/inspect-upload.ts';
import type { Inspection } from '../../../../src/pipeline/zip/inspect-export.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { usages } from '../help/usage.ts';
import { openLocalFile } from '../open-local-file.ts';
import { createLineWriter } from '../output/write-lines.ts';
import { readArguments } from '../read-arguments.ts';
import { resolvePath } from '../resolve-path.ts';

/** `pulse inspect FILE…`: one JSON object a file, in the order of the files. */
export async function runInspect(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('inspect', args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    process.stdout.write(usages.inspect);
    return 0;
  }
  if (positionals.length === 0) throw usageError('Name at least one file.', 'inspect');
  const lines = createLineWriter(process.stdout);
  let allGood = true;
  for (const path of positionals) {
    const found = await inspectFile(path);
    allGood &&= found.ok;
    await lines.write(JSON.stringify({ file: path, ...found }));
    if (!(await lines.flush())) break;
  }
  return allGood ? 0 : 2;
}

async function inspectFile(path: string): Promise<Inspection> {
  try {
    const file = await openLocalFile(resolvePath(path));
    try {
      return await inspectUpload(file);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    const { code, message } = toPulseError(thrown);
    return { ok: false, code, message };
  }
}
