import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiError, type Connection, callApi } from '../clients/upload/call-api.ts';
import { watchExport } from '../clients/upload/watch-export.ts';
import { checkState } from './drill/check-state.ts';
import { type DrillProxy, openProxy } from './drill/open-proxy.ts';
import { findFreePort, type RunningProcess, startClient, startServer } from './drill/run-process.ts';
import { type ExportTruth, writeExport } from './drill/write-export.ts';
import { createCommunity } from './local/set-up-community.ts';
import { runMain, StopError } from './run-main.ts';
import { createRandom, type Random } from './sample/random.ts';

const usage = `npm run drill:upload -- [--size 1GB] [--seed 1] [--clients 6] [--servers 4] [--keep]

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

type Drill = {
  readonly folder: string;
  readonly port: number;
  readonly truth: ExportTruth;
  readonly proxy: DrillProxy;
  readonly key: string;
  server: RunningProcess;
  clients: RunningProcess[];
  readonly counts: { clientKills: number; serverKills: number; clientsEnded: number };
};

const say = (line: string): void => console.log(line);

async function killServer(drill: Drill, why: string): Promise<void> {
  say(`  server killed ${why}`);
  drill.counts.serverKills++;
  await drill.server.kill();
  drill.server = await startServer(join(drill.folder, 'pulse'), drill.port);
}

const sendFile = (drill: Drill): RunningProcess =>
  startClient(drill.truth.path, {
    url: drill.proxy.url,
    key: drill.key,
    folder: join(drill.folder, 'client'),
  });

async function killClients(drill: Drill): Promise<void> {
  for (const client of drill.clients) await client.kill();
  drill.counts.clientKills += drill.clients.length;
  drill.clients = [sendFile(drill)];
}

/** The upload that the client remembers. */
async function readUploadId(drill: Drill): Promise<string | null> {
  const uploads = join(drill.folder, 'client', 'uploads');
  const [name] = await readdir(uploads).catch(() => []);
  if (name === undefined) return null;
  const text = await readFile(join(uploads, name), 'utf8').catch(() => '{}');
  return (JSON.parse(text || '{}') as { upload_id?: string }).upload_id ?? null;
}

const connectionOf = ({ proxy, key }: Drill): Connection => ({ url: proxy.url, key, fetch });

async function completeTooEarly(drill: Drill): Promise<void> {
  const upload_id = await readUploadId(drill);
  const call = {
    method: 'POST',
    path: '/upload/multipart/complete',
    json: { upload_id },
    attempts: 12,
  } as const;
  const outcome = await callApi(connectionOf(drill), call).catch((thrown: unknown) => thrown);
  if (outcome instanceof ApiError && outcome.code === 'upload_incomplete') return;
  throw new StopError(`A completion with a hole was not refused: ${JSON.stringify(outcome)}`);
}

async function apply(drill: Drill, fault: Fault, at: number): Promise<void> {
  if (fault === 'server') return killServer(drill, `at ${Math.round(at * 100)} %`);
  say(`  ${fault} at ${Math.round(at * 100)} %`);
  if (fault === 'client') await killClients(drill);
  if (fault === 'both clients') drill.clients.push(sendFile(drill));
  if (fault === 'corrupt') drill.proxy.corruptNext();
  if (fault === 'hole') await completeTooEarly(drill);
}

/** Runs clients until one says that the file is there, while the faults happen. The export's id. */
async function upload(drill: Drill, faults: { at: number; fault: Fault }[]): Promise<string> {
  drill.clients = [sendFile(drill)];
  let completion: Promise<void> | null = null;
  let armed = false;
  for (let turn = 0; turn < 100_000; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await completion;
    if (!armed && !faults.some(({ fault }) => fault === 'hole')) {
      // from here on a completion is a client's, with all parts
      armed = true;
      drill.proxy.onCompletion(() => {
        completion = killServer(drill, 'while it completes').then(() => killClients(drill));
      });
    }
    const due = faults[0];
    if (due !== undefined && drill.proxy.traffic.takenBytes >= due.at * drill.truth.size) {
      faults.shift();
      await apply(drill, due.fault, due.at);
      continue;
    }
    for (const client of [...drill.clients]) {
      const code = await Promise.race([client.ended, new Promise<'runs'>((go) => setImmediate(go, 'runs'))]);
      if (code === 'runs') continue;
      const done = /Uploaded as (exp_\w+)\./.exec(client.output())?.[1];
      if (done !== undefined) return done;
      drill.counts.clientsEnded++;
      drill.clients = drill.clients.filter((other) => other !== client);
      if (drill.clients.length === 0) drill.clients = [sendFile(drill)];
    }
  }
  throw new StopError('The upload did not end.');
}

async function completeAgain(drill: Drill, uploadId: string, exportId: string): Promise<void> {
  const call = { method: 'POST', path: '/upload/multipart/complete', json: { upload_id: uploadId } } as const;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => callApi<{ export_id: string }>(connectionOf(drill), call)),
  );
  if (answers.every(({ export_id }) => export_id === exportId)) return;
  throw new StopError(`Repeated completions answered ${JSON.stringify(answers)}.`);
}

async function follow(drill: Drill, exportId: string): Promise<void> {
  const connection = connectionOf(drill);
  await watchExport(connection, exportId);
  for (let poll = 0; poll < 3000; poll++) {
    const { media } = await callApi<{ media: { status: string } }>(connection, {
      method: 'GET',
      path: `/exports/${exportId}`,
    });
    if (media.status !== 'waiting') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new StopError('The media did not end.');
}

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function drillUpload(
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
  const drill: Drill = { folder, port, truth, proxy, key, server, clients: [], counts };
  try {
    await createCommunity(connectionOf(drill), {
      slug: 'drill',
      name: 'Drill',
      timeZone: 'UTC',
      language: 'en',
      pillars: [],
    });
    const startedAt = performance.now();
    let uploadId: string | null = null;
    const watch = setInterval(() => void readUploadId(drill).then((id) => (uploadId = id ?? uploadId)), 100);
    const exportId = await upload(drill, faults).finally(() => clearInterval(watch));
    const uploadSeconds = seconds(startedAt);
    if (uploadId !== null) await completeAgain(drill, uploadId, exportId);
    const processedAt = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 500 + random.int(2000)));
    await killServer(drill, 'while it reads the export');
    await follow(drill, exportId);
    const readSeconds = seconds(processedAt);
    await drill.server.stop();
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
    for (const client of drill.clients) await client.kill();
    await drill.server.kill();
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
  const folder = await mkdtemp(join(tmpdir(), 'pulse-drill-'));
  try {
    return await drillUpload(folder, values);
  } finally {
    if (values.keep) say(`Everything is in ${folder} (${(await stat(folder)).size ? 'kept' : 'empty'}).`);
    else await rm(folder, { recursive: true, force: true });
  }
}

await runMain(main);
