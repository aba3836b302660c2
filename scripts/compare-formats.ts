import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { PulseError } from '../src/core/errors.ts';
import { dumpCommon, dumpWeeks, listWeeks } from './cross-format/dump-weeks.ts';
import { createFormatPhone, reRenderChat } from './cross-format/re-render-chat.ts';
import { mergeWeeks, readAlone, type Weeks } from './cross-format/read-alone.ts';
import { createWorldStyle, nameFormat, type WorldFormat } from './cross-format/world-style.ts';
import { runMain, StopError } from './run-main.ts';
import { renderExport } from './sample/render-export.ts';

const usage = `npm run compare -- EXPORT.zip [EXPORT.zip …]
Reads exports of one chat, each alone; renders what they tell together for further phones, reads those too, and compares
what is known in the end: of each alone, and of all together in several orders.`;

/** Phones that write as differently as phones do: digits, calendar of the clock, halves of the day, order of the date. */
const further: readonly WorldFormat[] = [
  { platform: 'ios', locale: 'zh-TW', clock: 12 },
  { platform: 'android', locale: 'ar-EG', clock: 12 },
  { platform: 'android', locale: 'es-MX', clock: 12 },
  { platform: 'ios', locale: 'ko', clock: 12 },
];
const maxFiles = 12;

type FormatResult = { readonly name: string; readonly weeks: Weeks };

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

async function readFile(path: string): Promise<FormatResult> {
  try {
    return { name: basename(path), weeks: await readAlone(new Uint8Array(readFileSync(path))) };
  } catch (error) {
    if (error instanceof PulseError || (error as { code?: string }).code === 'ENOENT')
      throw new StopError(`${path}: ${(error as Error).message}`);
    throw error;
  }
}

async function renderAs(format: WorldFormat, weeks: Weeks): Promise<FormatResult> {
  const phone = createFormatPhone(createWorldStyle(format));
  const { bytes } = renderExport(reRenderChat(listWeeks(weeks)), phone, { media: 'omitted' });
  return { name: `rendered: ${nameFormat(format)}`, weeks: await readAlone(bytes) };
}

/** Forwards, backwards, every rotation, and with each twice. */
function ordersOf(all: readonly FormatResult[]): FormatResult[][] {
  const rotations = all.map((_, at) => [...all.slice(at), ...all.slice(0, at)]);
  return [...rotations, ...rotations.map((order) => order.toReversed()), [...all, ...all.toReversed()]];
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0 || positionals.length > maxFiles) throw new StopError(usage);
  const given: FormatResult[] = [];
  for (const path of positionals) given.push(await readFile(path));
  const told = mergeWeeks(given.map(({ weeks }) => weeks));
  const all = [...given];
  for (const format of further) all.push(await renderAs(format, told));

  console.log('Each alone: messages, hash of what every format can tell, hash of all it tells');
  const common = new Set<string>();
  for (const { name, weeks } of all) {
    const shared = hash(dumpCommon(weeks));
    common.add(shared);
    console.log(
      `  ${String(listWeeks(weeks).length).padStart(7)}  ${shared}  ${hash(dumpWeeks(weeks))}  ${name}`,
    );
  }
  const orders = ordersOf(all);
  const merged = orders.map((order) => mergeWeeks(order.map(({ weeks }) => weeks)));
  const dumps = new Set(merged.map((weeks) => hash(dumpWeeks(weeks))));
  console.log(`\nAll together, in ${orders.length} orders: ${[...dumps].join(', ')}`);
  console.log(
    `What every format can tell of it: ${[...new Set(merged.map((weeks) => hash(dumpCommon(weeks))))].join(', ')}`,
  );
  for (const weeks of merged) common.add(hash(dumpCommon(weeks)));
  const same = common.size === 1 && dumps.size === 1;
  console.log(same ? '\nOne chat.' : '\nThe dumps differ.');
  return same ? 0 : 1;
}

await runMain(main);
