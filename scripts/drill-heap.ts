import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLocalFile } from '../clients/cli/open-local-file.ts';
import { type Connection, callApi } from '../clients/upload/call-api.ts';
import { uploadFile } from '../clients/upload/upload-file.ts';
import { watchExport } from '../clients/upload/watch-export.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { openDb } from '../src/storage/db.ts';
import { findFreePort } from './drill/run-process.ts';
import { type HeapWatch, watchHeap } from './drill/watch-heap.ts';
import { writeExport } from './drill/write-export.ts';
import { applyMigrations } from './local/apply-migrations.ts';
import { buildWorkers } from './local/build-workers.ts';
import { openLocalKey } from './local/open-local-key.ts';
import { openWorkers } from './local/open-workers.ts';
import { createCommunity } from './local/set-up-community.ts';
import { projectRoot } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';
import { createRandom } from './sample/random.ts';

const usage = `npm run drill:heap -- [--megabytes 3000] [--media 2000] [--messages 360000]

Uploads an invented export to a server of its own, and asks its Worker for its live heap while it takes and reads it.`;

function readWhole(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new StopError(`--${name} must be a whole number.\n\n${usage}`);
}

const say = (line: string): void => console.log(line);
const mib = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

function sayPeak(stage: string, watch: HeapWatch, from: number): void {
  const { live, heap, samples } = watch.take();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`${stage.padEnd(10)} ${seconds} s, live ${mib(live)} (objects ${mib(heap)}), ${samples} samples`);
}

async function waitForMedia(connection: Connection, exportId: string): Promise<void> {
  for (let poll = 0; poll < 10_000; poll++) {
    const path = `/exports/${exportId}`;
    const { media } = await callApi<{ media: { status: string } }>(connection, { method: 'GET', path });
    if (media.status !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new StopError('The media did not end.');
}

async function measure(
  folder: string,
  plan: { size: number; films: number; messages: number },
): Promise<void> {
  const { size, ...shape } = plan;
  const path = join(folder, 'export.zip');
  const truth = await writeExport(path, { size, seed: 1, random: createRandom(1), shape });
  say(`An export of ${mib(truth.size)}: ${truth.messages} messages, ${truth.films.length} media.`);
  await buildWorkers(join(folder, 'build'));
  const port = await findFreePort();
  const workers = await openWorkers({
    port,
    buildFolder: join(folder, 'build'),
    stateFolder: join(folder, 'state'),
    log: () => {},
    inspect: true,
  });
  const file = await openLocalFile(path);
  try {
    await applyMigrations(workers.d1, join(projectRoot, 'migrations'));
    const { key } = await openLocalKey(
      openDb(workers.d1, systemClock, () => {}),
      join(folder, 'key'),
    );
    const connection: Connection = { url: `http://127.0.0.1:${port}`, key, fetch };
    const community = { slug: 'drill', name: 'Drill', timeZone: 'UTC', language: 'en', pillars: [] };
    await createCommunity(connection, community);
    const watch = await watchHeap(await workers.inspectorOf('ingest'));
    let from = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    sayPeak('at rest', watch, from);
    from = performance.now();
    const { export_id } = await uploadFile({ ...connection, community: 'drill', source: 'Drill', file });
    sayPeak('upload', watch, from);
    from = performance.now();
    const view = await watchExport(connection, export_id);
    sayPeak('chat', watch, from);
    from = performance.now();
    await waitForMedia(connection, export_id);
    sayPeak('media', watch, from);
    watch.close();
    say(`The export is ${view.status}; it reads: ${JSON.stringify(view['media'])}`);
  } finally {
    await file.close();
    await workers.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '3000' },
      media: { type: 'string', default: '2000' },
      messages: { type: 'string', default: '360000' },
    },
  });
  const size = 1e6 * readWhole('megabytes', values.megabytes);
  if (size > 3.5e9) throw new StopError(`--megabytes takes 3500 at most.\n\n${usage}`);
  const films = readWhole('media', values.media);
  const messages = readWhole('messages', values.messages);
  const folder = await mkdtemp(join(tmpdir(), 'pulse-heap-'));
  try {
    await measure(folder, { size, films, messages });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

await runMain(main);
