import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';
import { watchExport } from '@beacon-pulse/upload/src/watch-export.ts';
import { checkState } from './crash-test/check-state.ts';
import { type CrashTestProxy, openProxy } from './crash-test/open-proxy.ts';
import { findFreePort, type RunningProcess, startClient, startServer } from './crash-test/run-process.ts';
import { type ExportTruth, writeExport } from './crash-test/write-export.ts';
import { createCommunity } from './local/set-up-community.ts';
import { runMain, StopError } from './run-main.ts';
import { createRandom, type Random } from './sample/random.ts';

const usage = `npm run crash-test:upload -- [--size 1GB] [--seed 1] [--clients 6] [--servers 4] [--keep]

Uploads an invented export to a server of its own, kills the client and the server at random points, damages a part,
lets two clients send at once, completes several times, and compares what is stored and read with what was sent.`;

const units: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9 };
const maxSize = 3.5e9;

function readSize(text: string): number {
  const [, digits, unit] = /^(\d{1,4})(MB|GB)$/.exec(text) ?? [];
  const size = Number(digits) * (units[unit ?? ''] ?? Number.NaN);
  if (size > 0 && size <= maxSize) return size;
  throw new StopError(`--size is a number with MB or GB, at most 3GB.\n\n${usage}`);
}

function readWhole(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new StopError(`--${name} must be a whole number.\n\n${usage}`);
}

type Fault = 'client' | 'server' | 'both clients' | 'corrupt' | 'hole';

/** What happens when this share of the file has arrived. */
function planFaults(random: Random, clients: number, servers: number): { at: number; fault: Fault }[] {
  const faults: Fault[] = [
    ...Array.from({ length: clients }, () => 'client' as const),
    ...Array.from({ length: servers }, () => 'server' as const),
    'both clients',
    'corrupt',
    'hole',
  ];
  return faults.map((fault) => ({ at: 0.02 + 0.93 * random.next(), fault })).sort((a, b) => a.at - b.at);
}

type CrashTest = {
  readonly folder: string;
  readonly port: number;
  readonly truth: ExportTruth;
  readonly proxy: CrashTestProxy;
  readonly key: string;
  server: RunningProcess;
  clients: RunningProcess[];
  readonly counts: { clientKills: number; serverKills: number; clientsEnded: number };
};

const say = (line: string): void => console.log(line);

async function killServer(crashTest: CrashTest, why: string): Promise<void> {
  say(`  server killed ${why}`);
  crashTest.counts.serverKills++;
  await crashTest.server.kill();
  crashTest.server = await startServer(join(crashTest.folder, 'pulse'), crashTest.port);
}

const sendFile = (crashTest: CrashTest): RunningProcess =>
  startClient(crashTest.truth.path, {
    url: crashTest.proxy.url,
    key: crashTest.key,
    folder: join(crashTest.folder, 'client'),
  });

async function killClients(crashTest: CrashTest): Promise<void> {
  for (const client of crashTest.clients) await client.kill();
  crashTest.counts.clientKills += crashTest.clients.length;
  crashTest.clients = [sendFile(crashTest)];
}

/** The upload that the client remembers. */
async function readUploadId(crashTest: CrashTest): Promise<string | null> {
  const uploads = join(crashTest.folder, 'client', 'uploads');
  const [name] = await readdir(uploads).catch(() => []);
  if (name === undefined) return null;
  const text = await readFile(join(uploads, name), 'utf8').catch(() => '{}');
  return (JSON.parse(text || '{}') as { upload_id?: string }).upload_id ?? null;
}

const connectionOf = ({ proxy, key }: CrashTest): Connection => ({ url: proxy.url, key, fetch });

const complete = (crashTest: CrashTest, upload_id: string, attempts?: number) =>
  callApi(
    connectionOf(crashTest),
    (api) => api.POST('/upload/multipart/complete', { body: { upload_id } }),
    attempts === undefined ? {} : { attempts },
  );

async function completeTooEarly(crashTest: CrashTest): Promise<void> {
  const upload_id = await readUploadId(crashTest);
  const outcome = await complete(crashTest, upload_id ?? '', 12).catch((thrown: unknown) => thrown);
  if (outcome instanceof ApiError && outcome.code === 'upload_incomplete') return;
  throw new StopError(`A completion with a hole was not refused: ${JSON.stringify(outcome)}`);
}

async function apply(crashTest: CrashTest, fault: Fault, at: number): Promise<void> {
  if (fault === 'server') return killServer(crashTest, `at ${Math.round(at * 100)} %`);
  say(`  ${fault} at ${Math.round(at * 100)} %`);
  if (fault === 'client') await killClients(crashTest);
  if (fault === 'both clients') crashTest.clients.push(sendFile(crashTest));
  if (fault === 'corrupt') crashTest.proxy.corruptNext();
  if (fault === 'hole') await completeTooEarly(crashTest);
}

/** Runs clients until one says that the file is there, while the faults happen. The export's id. */
async function upload(crashTest: CrashTest, faults: { at: number; fault: Fault }[]): Promise<string> {
  crashTest.clients = [sendFile(crashTest)];
  let completion: Promise<void> | null = null;
  let armed = false;
  for (let turn = 0; turn < 100_000; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await completion;
    if (!armed && !faults.some(({ fault }) => fault === 'hole')) {
      // from here on a completion is a client's, with all parts
      armed = true;
      crashTest.proxy.onCompletion(() => {
        completion = killServer(crashTest, 'while it completes').then(() => killClients(crashTest));
      });
    }
    const due = faults[0];
    if (due !== undefined && crashTest.proxy.traffic.takenBytes >= due.at * crashTest.truth.size) {
      faults.shift();
      await apply(crashTest, due.fault, due.at);
      continue;
    }
    for (const client of [...crashTest.clients]) {
      const code = await Promise.race([client.ended, new Promise<'runs'>((go) => setImmediate(go, 'runs'))]);
      if (code === 'runs') continue;
      const done = /Uploaded as (exp_\w+)\./.exec(client.output())?.[1];
      if (done !== undefined) return done;
      crashTest.counts.clientsEnded++;
      crashTest.clients = crashTest.clients.filter((other) => other !== client);
      if (crashTest.clients.length === 0) crashTest.clients = [sendFile(crashTest)];
    }
  }
  throw new StopError('The upload did not end.');
}

async function completeAgain(crashTest: CrashTest, uploadId: string, exportId: string): Promise<void> {
  const answers = await Promise.all(Array.from({ length: 5 }, () => complete(crashTest, uploadId)));
  if (answers.every(({ export_id }) => export_id === exportId)) return;
  throw new StopError(`Repeated completions answered ${JSON.stringify(answers)}.`);
}

async function follow(crashTest: CrashTest, exportId: string): Promise<void> {
  const connection = connectionOf(crashTest);
  const params = { path: { export_id: exportId } };
  await watchExport(connection, exportId);
  for (let poll = 0; poll < 3000; poll++) {
    const { media } = await callApi(connection, (api) => api.GET('/exports/{export_id}', { params }));
    if (media.status !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new StopError('The media did not end.');
}

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function crashTestUpload(
  folder: string,
  values: Record<'size' | 'seed' | 'clients' | 'servers', string>,
): Promise<number> {
  const seed = readWhole('seed', values.seed);
  const random = createRandom(seed);
  const size = readSize(values.size);
  const faults = planFaults(
    random,
    readWhole('clients', values.clients),
    readWhole('servers', values.servers),
  );
  const truth = await writeExport(join(folder, 'export.zip'), { size, seed, random });
  say(
    `An export of ${megabytes(truth.size)}: ${truth.messages} messages, ${truth.films.length} films; seed ${seed}.`,
  );
  const port = await findFreePort();
  const server = await startServer(join(folder, 'pulse'), port);
  const proxy = await openProxy(port, () => {});
  const key = (await readFile(join(folder, 'pulse', 'key'), 'utf8')).trim();
  const counts = { clientKills: 0, serverKills: 0, clientsEnded: 0 };
  const crashTest: CrashTest = { folder, port, truth, proxy, key, server, clients: [], counts };
  try {
    await createCommunity(connectionOf(crashTest), {
      slug: 'crash-test',
      name: 'Crash test',
      timeZone: 'UTC',
      language: 'en',
      pillars: [],
    });
    const startedAt = performance.now();
    let uploadId: string | null = null;
    const watch = setInterval(
      () => void readUploadId(crashTest).then((id) => (uploadId = id ?? uploadId)),
      100,
    );
    const exportId = await upload(crashTest, faults).finally(() => clearInterval(watch));
    const uploadSeconds = seconds(startedAt);
    if (uploadId !== null) await completeAgain(crashTest, uploadId, exportId);
    const processedAt = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 500 + random.int(2000)));
    await killServer(crashTest, 'while it reads the export');
    await follow(crashTest, exportId);
    const readSeconds = seconds(processedAt);
    await crashTest.server.stop();
    const wrong = await checkState(join(folder, 'pulse', 'state'), truth);
    const { traffic } = proxy;
    const twice = [...traffic.sent.values()].filter((times) => times > 1).length;
    say(`
upload        ${uploadSeconds.toFixed(1)} s, ${(truth.size / 1e6 / uploadSeconds).toFixed(1)} MB/s, restarts included
parts         ${traffic.taken.size}; ${twice} sent more than once
bytes         ${megabytes(traffic.bytes)} sent, ${megabytes(traffic.bytes - truth.size)} of them again
client        killed ${counts.clientKills} times, ended by itself and started again ${counts.clientsEnded} times
server        killed ${counts.serverKills} times
damaged       ${traffic.corrupted} part on its way
completions   ${traffic.completions}, one export
read          ${readSeconds.toFixed(1)} s for chat and films, a restart included`);
    for (const one of wrong) say(`WRONG         ${one}`);
    if (wrong.length === 0) say('result        every byte, film and message is there once');
    return wrong.length === 0 ? 0 : 1;
  } finally {
    for (const client of crashTest.clients) await client.kill();
    await crashTest.server.kill();
    await proxy.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '1GB' },
      seed: { type: 'string', default: '1' },
      clients: { type: 'string', default: '6' },
      servers: { type: 'string', default: '4' },
      keep: { type: 'boolean', default: false },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'pulse-crash-test-'));
  try {
    return await crashTestUpload(folder, values);
  } finally {
    if (values.keep) say(`Everything is in ${folder} (${(await stat(folder)).size ? 'kept' : 'empty'}).`);
    else await rm(folder, { recursive: true, force: true });
  }
}

await runMain(main);
