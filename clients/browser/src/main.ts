import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import type { Connection } from '@beacon-pulse/rest/src/call-api.ts';
import { describeTransfer, formatSeconds, shareOf } from '@beacon-pulse/upload/src/describe-transfer.ts';
import { readBlob } from '@beacon-pulse/upload/src/read-blob.ts';
import { type UploadProgress, uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { createUploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';
import { errorOfExport, stageWords, watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { type Choice, listTargets, type Targets } from './list-targets.ts';
import type {
  Bar,
  BrowserFile,
  Button,
  Choices,
  Chooser,
  Field,
  Line,
  Listening,
  Memory,
} from './page-elements.ts';
import { openUploadMemory, type UploadMemory } from './remember-upload.ts';

declare const document: {
  getElementById(id: string): unknown;
  createElement(name: 'option'): { value: string; textContent: string | null };
};
declare const location: { readonly origin: string };
declare const localStorage: Memory;
declare const sessionStorage: Memory;

const at = <Element>(id: string): Element => document.getElementById(id) as Element;
const form = at<Listening>('send');
const fields = {
  community: at<Field & Choices & Listening>('community'),
  source: at<Field>('source'),
  key: at<Field & Listening>('key'),
} as const;
const groups = at<Choices>('groups');
const chooser = at<Chooser>('file');
const sendButton = at<Button>('begin');
const pauseButton = at<Button & Listening>('pause');
const bar = at<Bar>('bar');
const line = at<Line>('line');
const problem = at<Line>('problem');

/** Names stay in the browser; the key goes with the tab. */
const keptIn = (name: keyof typeof fields): Memory => (name === 'key' ? sessionStorage : localStorage);

type Target = { readonly community: string; readonly source: string };

const connectWith = (key: string): Connection => ({
  url: location.origin,
  key,
  fetch: (url, init) => fetch(url, init),
});

const optionsOf = (choices: readonly Choice[]): unknown[] =>
  choices.map(({ value, text }) =>
    Object.assign(document.createElement('option'), { value, textContent: text }),
  );

let targets: Targets | null = null;
let asked = '';

const showGroups = (): void =>
  groups.replaceChildren(...optionsOf(targets?.groupsOf(fields.community.value) ?? []));

/** Lists what the key in the field may send to; the choice of the last time is made again. */
async function showTargets(): Promise<void> {
  const key = fields.key.value.trim();
  if (key === '' || key === asked) return;
  asked = key;
  problem.hidden = true;
  try {
    targets = await listTargets(connectWith(key));
  } catch (thrown) {
    targets = null;
    asked = '';
    showProblem(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const communities = targets?.communities ?? [];
  fields.community.replaceChildren(...optionsOf(communities));
  const before = keptIn('community').getItem('pulse.community');
  if (communities.some(({ value }) => value === before)) fields.community.value = before!;
  for (const field of [fields.community, fields.source]) field.disabled = communities.length === 0;
  showGroups();
  if (targets !== null && targets.problem !== null) showProblem(targets.problem);
}

function showProblem(sentence: string): void {
  problem.textContent = sentence;
  problem.hidden = false;
}

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
      file: readBlob(file, file.name),
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
  const connection = connectWith(key);
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
    showProblem(thrown instanceof Error ? thrown.message : String(thrown));
    line.textContent =
      thrown instanceof ApiError && thrown.code !== 'unreachable'
        ? 'It was not uploaded.'
        : 'It stopped. Choose the same file again to resume.';
  } finally {
    for (const input of inputs) input.disabled = false;
  }
}

for (const name of ['source', 'key'] as const)
  fields[name].value = keptIn(name).getItem(`pulse.${name}`) ?? fields[name].value;
fields.key.addEventListener('change', () => void showTargets());
fields.community.addEventListener('change', showGroups);
void showTargets();
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
