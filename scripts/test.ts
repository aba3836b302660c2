import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChecks } from './check.ts';
import { countResults, formatCounts, type TestReport } from './count-results.ts';
import { projectRoot, runInTerminal } from './run-command.ts';
import { runMain } from './run-main.ts';

const reportPath = join(projectRoot, '.pulse/test/report.json');

function readReport(): TestReport | null {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8')) as TestReport;
  } catch {
    return null;
  }
}

/** Check and all tests; arguments go to vitest. The last line says how many passed and failed. */
async function main(): Promise<number> {
  const failedChecks = await runChecks();
  mkdirSync(dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const code = await runInTerminal('vitest', ['run', ...reporters, ...process.argv.slice(2)]);
  const counts = countResults(readReport(), failedChecks.length);
  if (failedChecks.length > 0) console.log(`The check failed: ${failedChecks.join(', ')}; see above.`);
  console.log(formatCounts(counts));
  return code === 0 && counts.failed === 0 ? 0 : 1;
}

await runMain(main);
