import { toPulseError } from '../../../../src/core/errors.ts';
import { localTime } from '../../../../src/core/time.ts';
import {
  type DetectionOptions,
  detectFormat,
} from '../../../../src/pipeline/whatsapp/detect/detect-format.ts';
import { reportTranscript } from '../../../../src/pipeline/whatsapp/detect/report-transcript.ts';
import { scoreTranscript } from '../../../../src/pipeline/whatsapp/detect/score-transcript.ts';
import type { Entry } from '../../../../src/pipeline/whatsapp/entry.ts';
import { parseTranscript } from '../../../../src/pipeline/whatsapp/records/parse-transcript.ts';
import { matchFiles } from '../../../../src/pipeline/zip/match-files.ts';
import { openExport } from '../../../../src/pipeline/zip/open-export.ts';
import { type ExitCode, usageError } from '../cli-error.ts';
import { usages } from '../help/usage.ts';
import { openLocalFile } from '../open-local-file.ts';
import { createLineWriter, type LineWriter } from '../output/write-lines.ts';
import { readArguments } from '../read-arguments.ts';
import { resolvePath } from '../resolve-path.ts';

const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
type GivenOrder = Pick<DetectionOptions, 'dateOrder'>;

/** `pulse parse FILE…`: messages on standard output, a report a file on standard error, both as JSON lines. */
export async function runParse(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('parse', args, {
    'date-order': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.parse);
    return 0;
  }
  if (positionals.length === 0) throw usageError('Name at least one file.', 'parse');
  const dateOrder = readOrder(values['date-order']);
  const messages = createLineWriter(process.stdout);
  const reports = createLineWriter(process.stderr);
  let exitCode: ExitCode = 0;
  for (const path of positionals) {
    let report: object;
    try {
      const found = await parseFile(path, dateOrder, messages);
      if (found === null) return exitCode;
      report = { file: path, ok: true, ...found };
    } catch (thrown) {
      const { code, message } = toPulseError(thrown);
      report = { file: path, ok: false, code, message };
      exitCode = 2;
    }
    await messages.flush();
    await reports.write(JSON.stringify(report));
    await reports.flush();
  }
  return exitCode;
}

function readOrder(text: string | undefined): GivenOrder {
  if (text === undefined) return {};
  const dateOrder = dateOrders.find((order) => order === text);
  if (dateOrder === undefined) throw usageError('--date-order must be dmy, mdy or ymd.', 'parse');
  return { dateOrder };
}

/** The report of a file whose messages were written; null when nobody reads them any more. */
async function parseFile(path: string, order: GivenOrder, out: LineWriter): Promise<object | null> {
  const local = await openLocalFile(resolvePath(path));
  try {
    const { transcript, entries } = await openExport(local, scoreTranscript);
    const hasFile = matchFiles(entries);
    const profile = await detectFormat(transcript.open, { ...order, hasFile });
    for await (const batch of parseTranscript(transcript.open, profile, { hasFile })) {
      for (const entry of batch) {
        const open = out.write(lineOf(path, entry));
        if (open !== true && !(await open)) return null;
      }
    }
    return reportTranscript(profile);
  } finally {
    await local.close();
  }
}

/** One message as one line; the keys and their order are a promise to whoever reads them. */
function lineOf(file: string, entry: Entry): string {
  const { index, minute, second, author, kind, text, attachment, edited } = entry;
  return JSON.stringify({
    file,
    index,
    at: localTime(minute, second),
    author,
    kind,
    text,
    attachment: attachment && {
      name: attachment.name,
      omitted: attachment.omitted,
      type: attachment.type,
    },
    edited,
  });
}
