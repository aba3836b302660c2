import { parseArgs } from 'node:util';
import { hashAtOnce } from '../testing/simulation/hash-at-once.ts';
import { scenarios } from '../testing/simulation/scenarios.ts';
import { formatFailure, simulateSeed } from '../testing/simulation/simulate-seed.ts';
import { runMain, StopError } from './run-main.ts';

const usage =
  'npm run simulate -- [--seeds 1000] [--from 1] [--scenario NAME]: plays scenarios under faults, one seed a run.';
const maxFailures = 3;

function readWhole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new StopError(`--${name} must be a whole number.\n${usage}`);
  return Number(text);
}

/** Any number of seeds, one after the other; the exit code says whether all ended as an undisturbed run does. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      scenario: { type: 'string' },
    },
  });
  const seeds = readWhole('seeds', values.seeds);
  const from = readWhole('from', values.from);
  const names = scenarios.map(({ name }) => name);
  if (values.scenario !== undefined && !names.includes(values.scenario))
    throw new StopError(`--scenario must be one of ${names.join(', ')}.`);
  hashAtOnce();
  const startedAt = performance.now();
  let calls = 0;
  let faults = 0;
  let failures = 0;
  let done = 0;
  for (let seed = from; seed < from + seeds && failures < maxFailures; seed++) {
    const result = await simulateSeed(seed, values.scenario);
    done++;
    calls += result.calls;
    faults += result.faults.length;
    if (result.violations.length > 0) {
      failures++;
      console.log(formatFailure(result, values.scenario));
    }
    if (done % 500 === 0) console.log(`${done} seeds, ${failures} failures`);
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${done} seeds from ${from}: ${failures} failures, ${calls} port calls, ${faults} faults, ${seconds} s`,
  );
  return failures === 0 ? 0 : 1;
}

await runMain(main);
