import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { formatSeconds } from '@beacon-pulse/upload/src/describe-transfer.ts';
import { type UploadProgress, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { createUploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';
import {
  type ExportView,
  errorOfExport,
  isFinal,
  stageWords,
  watchExport,
} from '@beacon-pulse/upload/src/watch-export.ts';
import { readAccess } from '../choose-community.ts';
import { CliError, type ExitCode, usageError } from '../cli-error.ts';
import { connect, connectionOptions } from '../connect.ts';
import { createCommunity } from '../create-community.ts';
import { usages } from '../help/usage.ts';
import { type LocalFile, openLocalFile } from '../open-local-file.ts';
import { createProgressLine, formatTransfer } from '../output/show-progress.ts';
import { showSummary } from '../output/show-summary.ts';
import { readArguments } from '../read-arguments.ts';
import { openUploadMemory, type UploadMemory } from '../remember-upload.ts';
import { resolvePath } from '../resolve-path.ts';
import { watchPauseKey } from '../watch-pause-key.ts';

/** `pulse upload FILE`: progress on standard error, the result on standard output. */
export async function runUpload(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments('upload', args, {
    ...connectionOptions,
    community: { type: 'string' },
    source: { type: 'string' },
    create: { type: 'boolean' },
    'no-wait': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(usages.upload);
    return 0;
  }
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw usageError('Name one file to upload.', 'upload');
  const { community, source } = values;
  if (!community || !source) throw usageError('Name the chat with --community and --source.', 'upload');
  const connection = await connect('upload', values);
  const file = await openLocalFile(resolvePath(path));
  if (values.create && (await createCommunity(connection, community)))
    process.stderr.write(`Created the community ${community}; only its keys can read it.\n`);
  const { size, modifiedAt } = file;
  const memory = openUploadMemory({
    url: connection.url,
    path: resolvePath(path),
    community,
    source,
    size,
    modifiedAt,
  });
  let exportId: string;
  try {
    exportId = await send(connection, file, { memory, community, source });
  } finally {
    await file.close();
  }
  if (values['no-wait']) {
    process.stdout.write(`Uploaded as ${exportId}.\n`);
    return 0;
  }
  return follow(connection, exportId, memory);
}

async function send(
  connection: Connection,
  file: LocalFile,
  to: { readonly memory: UploadMemory; readonly community: string; readonly source: string },
): Promise<string> {
  const { memory, community, source } = to;
  const line = createProgressLine(process.stderr);
  const startedAt = performance.now();
  const control = createUploadSwitch();
  let progress: UploadProgress | null = null;
  const show = (note = control.paused ? '  paused, press p to resume' : '', last = note !== ''): void => {
    if (progress === null) return;
    const seconds = (performance.now() - startedAt) / 1000;
    line.show(`Uploading ${file.name}  ${formatTransfer(progress, seconds)}${note}`, last);
  };
  const unwatch = watchPauseKey(process.stdin, control, () => show(undefined, true));
  try {
    const done = await uploadFile({
      ...connection,
      community,
      source,
      file,
      resumeFrom: await memory.recall(),
      onUpload: (uploadId) => memory.remember(uploadId),
      control,
      onRetry: ({ code }, wait) =>
        show(`  ${code === 'unreachable' ? 'no connection' : code}, again in ${formatSeconds(wait / 1000)}`),
      onProgress: (now) => {
        progress = now;
        show(undefined, now.doneBytes === now.totalBytes);
      },
    });
    return done.export_id;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'not_found')
      throw await explainMissing(connection, to.community, thrown);
    if (thrown instanceof ApiError && thrown.code === 'unreachable')
      throw new CliError(1, `${thrown.message} Run the same command again to resume.`, thrown.code);
    throw thrown;
  } finally {
    unwatch();
    line.end();
  }
}

/** Says how to create a community that the key does not find; what else is missing stays as it is. */
async function explainMissing(connection: Connection, community: string, thrown: ApiError): Promise<Error> {
  const { communities, every_community } = await readAccess(connection);
  if (communities.some(({ slug }) => slug === community)) return thrown;
  const reachable = communities.map(({ slug }) => slug).join(', ');
  return new CliError(
    2,
    every_community
      ? `There is no community ${community}. Run the same command with --create to create it${reachable === '' ? '' : `, or name one of: ${reachable}`}.`
      : `This key does not reach a community ${community}, only ${reachable}.`,
    'not_found',
  );
}

/** Shows an export until it has ended. Only then is its upload forgotten: until then the same command is about the same export. */
async function follow(connection: Connection, exportId: string, memory: UploadMemory): Promise<ExitCode> {
  const line = createProgressLine(process.stderr);
  let stage = '';
  let view: ExportView;
  try {
    view = await watchExport(connection, exportId, (now) => {
      if (isFinal(now)) return;
      const name = stageWords[now.status];
      if (stage !== '' && stage !== name) line.end();
      const steps = now.progress.total > 0 ? `: ${now.progress.done} of ${now.progress.total}` : '';
      line.show(`${name}${steps}`, stage !== name);
      stage = name;
    });
  } finally {
    line.end();
  }
  await memory.forget();
  if (view.status === 'completed') {
    await showSummary(connection, view);
    return 0;
  }
  if (view.status === 'cancelled')
    throw new CliError(1, `The export ${exportId} was cancelled.`, 'cancelled');
  const { code, message } = errorOfExport(view);
  throw new CliError(1, message, code);
}
