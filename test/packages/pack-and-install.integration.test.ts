import { spawn } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pulseExample } from '@beacon-pulse/contracts/src/public/examples.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublishedPackages } from '../../scripts/pack.ts';
import { buildZip } from '../../testing/fixtures/build-zip.ts';
import { compilePrograms } from './installed/compile-programs.ts';
import { findOldestNode } from './installed/find-node.ts';
import { type InstalledProject, installPackages } from './installed/install-packages.ts';
import { listFaults, listModules } from './installed/list-faults.ts';
import { type Example, readExamples } from './installed/read-examples.ts';
import { type ExampleServer, serveExample } from './installed/serve-example.ts';

const node = findOldestNode();
const examples = listPublishedPackages().flatMap(readExamples);
const exportName = 'WhatsApp Chat - Workshop.zip';
const messages = String(pulseExample.this_week?.figures.messages.value);

/** What each example of a README writes. One that is missing here fails. */
const outputs: Readonly<Record<string, RegExp>> = {
  'contracts-1': new RegExp(`^${messages}\n$`),
  'contracts-2': /^not_found: .+\n$/,
  'rest-1': new RegExp(`^${messages}\n$`),
  'rest-2': /^not_found \(404\): .+\n$/,
  'typed-1': new RegExp(`^${messages}\n$`),
  'typed-2': /^not_found: .+\n$/,
  'upload-1': /^Uploaded as exp_\w+\n$/,
  'upload-2': /^Processed\ncompleted \w+\n$/,
  'cli-1':
    /^\{"file":"WhatsApp Chat - Workshop\.zip","ok":true.*\nProcessed: exp_\w+[\s\S]*\nexp_\w+ +queued .*workshop/,
  'cli-2': /^exit code 1\n$/,
};

/** A program that uses all three clients; the compiler must see its mistakes. */
const allClients = `
import { createPulseClient } from '@beacon-pulse/client';
import { callApi } from '@beacon-pulse/rest/call-api';
import { createRestClient } from '@beacon-pulse/rest';
import type { UploadRequest } from '@beacon-pulse/upload';
import { formatBytes } from '@beacon-pulse/upload/describe-transfer';

const url = 'https://pulse.example';
const plain = await createRestClient({ url }).GET('/pulse.json');
const repeated = await callApi({ url, key: null, fetch }, (api) => api.GET('/pulse.json'));
const typed = await createPulseClient({ url }).public.pulse.query({});
const counts: (number | null | undefined)[] = [plain.data, repeated, typed].map((body) => body?.this_week?.figures.messages.value);
console.log(counts.join(), formatBytes(1500));
// @ts-expect-error a path that is not in the document
const wrongPath = () => createRestClient({ url }).GET('/pulses.json');
// @ts-expect-error a procedure that the router does not have
const wrongProcedure = () => createPulseClient({ url }).public.pulses.query({});
// @ts-expect-error an upload without a file
const wrongUpload: UploadRequest = { url, key: null, fetch, community: 'a', source: 'b' };
`;

let project: InstalledProject;
let server: ExampleServer;
/** What the compiler says, by what the programs know besides the language. */
const said: Record<string, string> = {};

const isForNode = ({ text }: Example): boolean => text.includes("from 'node:");
const local = (text: string): string =>
  text.replaceAll('https://pulse.example', server.url).replaceAll('bp_key', server.key);

function everyModule(): string {
  const names = [...project.packages].flatMap(([name, folder]) =>
    listModules(folder).map((module) => `${name}/${module}`),
  );
  const imports = names.map((name, index) => `import * as m${index} from '${name}';`);
  return `${imports.join('\n')}\nconsole.log([${names.map((_, index) => `m${index}`).join()}].length);\n`;
}

type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs a command of the project on the oldest Node, with the home of somebody who has never used it. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const bin = join(project.folder, 'node_modules/.bin');
  const child = spawn(command, args, {
    cwd: project.folder,
    env: {
      PATH: [bin, dirname(node.path), process.env['PATH']].join(delimiter),
      HOME: join(project.folder, 'home'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

beforeAll(async () => {
  [project, server] = await Promise.all([installPackages(), serveExample()]);
  const chat = '25/03/2024, 15:08 - Ada Lovelock: The shed key is under the blue pot.\n';
  writeFileSync(
    join(project.folder, exportName),
    buildZip({ entries: [{ name: '_chat.txt', content: chat }] }).bytes,
  );
  const programs = examples
    .filter(({ language }) => language === 'ts')
    .map((example) => ({ place: isForNode(example) ? 'node' : 'browser', ...example }) as const);
  const of = (wanted: 'node' | 'browser'): [string, string][] =>
    programs.filter(({ place }) => place === wanted).map(({ name, text }) => [name, local(text)]);
  const more: [string, string][] = [
    ['all-clients', local(allClients)],
    ['every-module', everyModule()],
  ];
  [said['browser'], said['node']] = await Promise.all([
    compilePrograms(project.folder, 'browser', new Map([...of('browser'), ...more])),
    compilePrograms(project.folder, 'node', new Map(of('node'))),
  ]);
}, 300_000);
afterAll(async () => {
  await server?.close();
  project?.remove();
});

describe(`the packed packages, installed in an empty project and run on Node ${node.version}`, () => {
  it('are all that are not private', () => {
    expect(project.packages.size).toBe(listPublishedPackages().length);
  });

  it('hold what they export, and nothing else', () => {
    const faults = [...project.packages].map(([name, folder]) => [
      name,
      listFaults(folder, project.packedIn),
    ]);
    expect(Object.fromEntries(faults)).toEqual(
      Object.fromEntries([...project.packages.keys()].map((name) => [name, []])),
    );
  });

  it.each(['browser', 'node'])(
    'compile strictly, their declarations included, with the globals of a %s',
    (place) => {
      expect(said[place]).toBe('');
    },
  );

  it('answer the same through all clients', async () => {
    const { code, stdout, stderr } = await run(node.path, ['browser/all-clients.js']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${messages},${messages},${messages} 1.5 kB\n`,
      stderr: '',
    });
  });

  it('load module by module', async () => {
    const { code, stdout } = await run(node.path, ['browser/every-module.js']);
    expect(code).toBe(0);
    expect(Number(stdout)).toBeGreaterThan(50);
  });

  it('have a README whose examples are all run here', () => {
    expect(examples.map(({ name }) => name).sort()).toEqual(Object.keys(outputs).sort());
  });

  it.each(examples)('do what the README says: $name', async (example) => {
    const { name, language, text } = example;
    const { code, stdout, stderr } =
      language === 'sh'
        ? await run('sh', ['-e', '-c', local(text)], { PULSE_URL: server.url })
        : await run(node.path, [`${isForNode(example) ? 'node' : 'browser'}/${name}.js`]);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(outputs[name]!);
  });

  it('bring the command pulse, which explains itself', async () => {
    const { code, stdout } = await run('pulse', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: pulse COMMAND');
  });

  it('bring it in one file that a terminal opens at once: no schema library, no word tables', () => {
    const command = join(project.folder, 'node_modules/@beacon-pulse/cli/dist/main.js');
    expect(statSync(command).size).toBeLessThan(800_000);
  });

  it('find the key where a person keeps settings, not among the packages', async () => {
    const settings = join(project.folder, 'home/.config/beacon-pulse');
    expect((await run('pulse', ['status', '--url', server.url])).stderr).toMatch(/^unauthorized: /);
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'key'), `${server.key}\n`);
    expect(await run('pulse', ['status', '--url', server.url])).toMatchObject({ code: 0, stderr: '' });
  });
});
