import { ApiError, type Connection } from '@beacon-pulse/upload/src/call-api.ts';
import { describeTransfer, formatSeconds, shareOf } from '@beacon-pulse/upload/src/describe-transfer.ts';
import { type UploadProgress, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { createUploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';
import { errorOfExport, stageWords, watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import type { Bar, BrowserFile, Button, Chooser, Field, Line, Listening, Memory } from './page-elements.ts';
import { readBrowserFile } from './read-browser-file.ts';
import { openUploadMemory, type UploadMemory } from './remember-upload.ts';

declare const document: { getElementById(id: string): unknown };
declare const location: { readonly origin: string };
declare const localStorage: Memory;
declare const sessionStorage: Memory;

const at = <Element>(id: string): Element => document.getElementById(id) as Element;
const form = at<Listening>('send');
const fields = {
  community: at<Field>('community'),
  source: at<Field>('source'),
  key: at<Field>('key'),
} as const;
const chooser = at<Chooser>('file');
const sendButton = at<Button>('begin');
const pauseButton = at<Button & Listening>('pause');
const bar = at<Bar>('bar');
const line = at<Line>('line');
const problem = at<Line>('problem');

/** Names stay in the browser; the key goes with the tab. */
const keptIn = (name: keyof typeof fields): Memory => (name === 'key' ? sessionStorage : localStorage);

type Target = { readonly community: string; readonly source: string };

let control = createUploadSwitch();
let progress: UploadProgress | null = null;
let startedAt = 0;

function showProgress(note = control.paused ? 'paused' : ''): void {
  if (progress === null) return;
  bar.value = shareOf(progress);
  const transfer = describeTransfer(progress, (performance.now() - startedAt) / 1000).trim();
  line.textContent = note === '' ? transfer : `${transfer}  (${note})`;
}

/** Sends the file from where an earlier attempt stopped; the id of the export that is made of it. */
async function send(
  connection: Connection,
  to: Target,
  file: BrowserFile,
  memory: UploadMemory,
): Promise<string> {
  control = createUploadSwitch();
  startedAt = performance.now();
  pauseButton.hidden = false;
  pauseButton.textContent = 'Pause';
  try {
    const done = await uploadFile({
      ...connection,
      ...to,
      file: readBrowserFile(file),
      resumeFrom: memory.recall(),
      onUpload: (uploadId) => memory.remember(uploadId),
      control,
      onProgress: (now) => {
        progress = now;
        showProgress();
      },
      onRetry: ({ code }, wait) =>
        showProgress(
          `${code === 'unreachable' ? 'no connection' : code}, again in ${formatSeconds(wait / 1000)}`,
        ),
    });
    return done.export_id;
  } finally {
    pauseButton.hidden = true;
  }
}

/** Shows an export until it has ended. Only then is its upload forgotten: until then the same file is about the same export. */
async function follow(connection: Connection, exportId: string, memory: UploadMemory): Promise<void> {
  const view = await watchExport(connection, exportId, ({ status, progress: { done, total } }) => {
    line.textContent = `${stageWords[status]}${total > 0 ? `: ${done} of ${total}` : ''}`;
    if (total > 0) bar.value = done / total;
  });
  memory.forget();
  if (view.status !== 'completed') {
    line.textContent = stageWords[view.status];
    problem.textContent = view.status === 'failed' ? errorOfExport(view).message : '';
    problem.hidden = view.status !== 'failed';
    return;
  }
  bar.value = 1;
  line.textContent =
    view.duplicate_of === null
      ? 'Processed. The front page shows the results.'
      : 'This file was uploaded before; it contains nothing new.';
}

async function run(): Promise<void> {
  const file = chooser.files?.[0];
  if (file === undefined) return;
  const [community, source, key] = [fields.community.value, fields.source.value, fields.key.value].map(
    (text) => text.trim(),
  ) as [string, string, string];
  for (const name of ['community', 'source', 'key'] as const)
    keptIn(name).setItem(`pulse.${name}`, fields[name].value);
  const connection: Connection = {
    url: location.origin,
    key,
    fetch: (url, init) => fetch(url, init),
  };
  const inputs = [fields.community, fields.source, fields.key, chooser, sendButton];
  for (const input of inputs) input.disabled = true;
  problem.hidden = true;
  bar.hidden = false;
  bar.value = 0;
  line.textContent = 'Beginning …';
  try {
    const to = { community, source };
    const memory = openUploadMemory(localStorage, to, file);
    await follow(connection, await send(connection, to, file, memory), memory);
  } catch (thrown) {
    problem.textContent = thrown instanceof Error ? thrown.message : String(thrown);
    problem.hidden = false;
    line.textContent =
      thrown instanceof ApiError && thrown.code !== 'unreachable'
        ? 'It was not uploaded.'
        : 'It stopped. Choose the same file again to resume.';
  } finally {
    for (const input of inputs) input.disabled = false;
  }
}

for (const name of ['community', 'source', 'key'] as const)
  fields[name].value = keptIn(name).getItem(`pulse.${name}`) ?? fields[name].value;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
pauseButton.addEventListener('click', () => {
  if (control.paused) control.resume();
  else control.pause();
  pauseButton.textContent = control.paused ? 'Go on' : 'Pause';
  showProgress();
});
