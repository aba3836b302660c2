import { expect, it } from 'vitest';
import { hashAtOnce } from '../../testing/simulation/hash-at-once.ts';
import { runScenario } from '../../testing/simulation/run-world.ts';
import { findScenario } from '../../testing/simulation/scenarios.ts';
import { tryEveryFault } from '../../testing/simulation/schedules/try-every-fault.ts';

hashAtOnce();

it('a fault at any call while pictures are looked at, deferred and drained ends in the state of an undisturbed run', async () => {
  const scenario = findScenario('pictures');
  const { world, plan } = await runScenario(scenario);
  world.close();
  // what comes before the message that starts the analysis is tried with the other scenarios
  const first = plan.trace.lastIndexOf('queue.send', plan.trace.indexOf('media.ask'));
  const tried = await tryEveryFault(scenario, { first, every: 1 });
  process.stdout.write(
    `pictures: ${tried.runs} runs, a fault at each of the calls ${first} to ${tried.calls}\n`,
  );
  expect(tried.violations).toEqual([]);
  expect(tried.runs).toBeGreaterThan(300);
}, 300_000);
