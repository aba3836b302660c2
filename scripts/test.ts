import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChecks } from './check.ts';
import { countResults, formatCounts, type TestReport } from './count-results.ts';
import { formatSlowest } from './format-slowest.ts';
import { projectRoot, runInTerminal } from './run-command.ts';
import { runMain } from './run-main.ts';

const reportPath = join(projectRoot, '.pulse/test/report.json');

/** What runs while one works: the tests that need neither another program nor thousands of runs, and a few seeds. */
const quickProjects = ['--project=unit', '--project=mocked', '--project=workers'];
const quickSeeds = 10;

function readReport(): TestReport | null {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

/**
 * Runs the check and all tests; with `--quick` the quick ones and ten seeds of the simulation. Other arguments go to
 * vitest. The last lines name the slowest files and say how many tests passed and failed.
 */
async function main(): Promise<number> {
  const given = process.argv.slice(2);
  const quick = given.includes('--quick');
  const chosen = [...(quick ? quickProjects : []), ...given.filter((argument) => argument !== '--quick')];
  const failedSteps = await runChecks();
  mkdirSync(dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const code = await runInTerminal('vitest', ['run', ...reporters, ...chosen]);
  if (quick && (await runInTerminal('node', ['scripts/simulate.ts', '--seeds', String(quickSeeds)])) !== 0)
    failedSteps.push('simulation');
  const report = readReport();
  const counts = countResults(report, failedSteps.length);
  if (report !== null) console.log(formatSlowest(report, projectRoot));
  if (failedSteps.length > 0) console.log(`These steps failed: ${failedSteps.join(', ')}; see above.`);
  console.log(formatCounts(counts));
  return code === 0 && counts.failed === 0 ? 0 : 1;
}

await runMain(main);
