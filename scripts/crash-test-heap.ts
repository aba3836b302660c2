import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import type { components } from '@beacon-pulse/rest/src/schema.ts';
import { uploadFile } from '@beacon-pulse/upload/src/upload-file.ts';
import { watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { openLocalFile } from '../clients/cli/src/open-local-file.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import { openDb } from '../src/storage/db.ts';
import { findFreePort } from './crash-test/run-process.ts';
import { type HeapWatch, watchHeap } from './crash-test/watch-heap.ts';
import { writeExport } from './crash-test/write-export.ts';
import { applyMigrations } from './local/apply-migrations.ts';
import { buildWorkers } from './local/build-workers.ts';
import { openLocalKey } from './local/open-local-key.ts';
import { openWorkers } from './local/open-workers.ts';
import { createCommunity } from './local/set-up-community.ts';
import { projectRoot } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';
import { createRandom } from './sample/random.ts';

const usage = `npm run crash-test:heap -- [--megabytes 3000] [--media 2000] [--messages 360000]

Uploads an invented export to a server of its own, whose Worker has a heap of 64 MiB, and asks it what it holds while it
takes and reads it. Fails when that is more than 64 MiB, buffers included.`;

function readWhole(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new StopError(`--${name} must be a whole number.\n\n${usage}`);
}

/** What a Worker may hold, buffers included. Its objects alone may not pass it before a collection either: V8 ends it. */
const maxLive = 64 * 1024 ** 2;

const say = (line: string): void => console.log(line);
const mib = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

/** Prints what was seen, the most first. Whether all of it was within the budget. */
function sayPeaks(watch: HeapWatch): boolean {
  let most = 0;
  for (const { what, live, objects, all, samples } of watch.peaks().sort((a, b) => b.live - a.live)) {
    most = Math.max(most, live);
    const parts = `objects ${mib(objects)}; before a collection ${mib(all)}; ${samples} samples`;
    say(`${what.padEnd(18)} live ${mib(live).padStart(9)} (${parts})`);
  }
  const ok = most <= maxLive;
  say(`${ok ? 'ok' : 'too much'}: ${mib(most)} live at most, of ${mib(maxLive)}`);
  return ok;
}

type MediaView = components['schemas']['Export']['media'];

async function waitForMedia(connection: Connection, exportId: string): Promise<MediaView> {
  const params = { path: { export_id: exportId } };
  for (let poll = 0; poll < 10_000; poll++) {
    const { media } = await callApi(connection, (api) => api.GET('/exports/{export_id}', { params }));
    if (media.status !== 'waiting') return media;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new StopError('The media did not end.');
}

async function measure(
  folder: string,
  plan: { size: number; films: number; messages: number },
): Promise<boolean> {
  const { size, ...shape } = plan;
  const path = join(folder, 'export.zip');
  const truth = await writeExport(path, { size, seed: 1, random: createRandom(1), shape });
  say(`An export of ${mib(truth.size)}: ${truth.messages} messages, ${truth.films.length} media.`);
  await buildWorkers(join(folder, 'build'));
  const port = await findFreePort();
  process.env['MINIFLARE_WORKERD_V8_FLAGS'] = `--max-heap-size=${maxLive / 1024 ** 2}`;
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
    const community = {
      slug: 'crash-test',
      name: 'Crash test',
      timeZone: 'UTC',
      language: 'en',
      pillars: [],
    };
    await createCommunity(connection, community);
    const watch = await watchHeap(await workers.inspectorOf('ingest'));
    const work = async (): Promise<void> => {
      const from = performance.now();
      const after = (what: string): void =>
        say(`${what} after ${((performance.now() - from) / 1000).toFixed()} s.`);
      const { export_id } = await uploadFile({
        ...connection,
        community: 'crash-test',
        source: 'Crash test',
        file,
      });
      after('Uploaded');
      const view = await watchExport(connection, export_id);
      after(`The chat is ${view.status}`);
      const media = await waitForMedia(connection, export_id);
      after(`Media: ${media.stored} stored, ${media.skipped} skipped,`);
    };
    try {
      await Promise.race([work(), watch.lost]);
      return sayPeaks(watch);
    } finally {
      watch.close();
    }
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
    return (await measure(folder, { size, films, messages })) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runMain(main);
