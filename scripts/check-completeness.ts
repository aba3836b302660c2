import { findHalfKnownLanguages } from './completeness/find-half-known-languages.ts';
import { findLooseProcedures } from './completeness/find-loose-procedures.ts';
import { findLooseTasks } from './completeness/find-loose-tasks.ts';
import { findMissingColumns } from './completeness/find-missing-columns.ts';
import { findOpenOutputs } from './completeness/find-open-outputs.ts';
import { findUncountedFigures } from './completeness/find-uncounted-figures.ts';
import { findUndocumentedErrors } from './completeness/find-undocumented-errors.ts';
import { findUndocumentedModules } from './completeness/find-undocumented-modules.ts';
import { findUndocumentedStores } from './completeness/find-undocumented-stores.ts';
import { findUnhandledJobs } from './completeness/find-unhandled-jobs.ts';
import { findUnplannedModels } from './completeness/find-unplanned-models.ts';
import { runMain } from './run-main.ts';

/** Each finds what one of the usual changes in CONTRIBUTING.md forgot, as sentences that name the fix. */
const rules: readonly (() => string[] | Promise<string[]>)[] = [
  findLooseProcedures,
  findOpenOutputs,
  findUncountedFigures,
  findUnhandledJobs,
  findLooseTasks,
  findUnplannedModels,
  findHalfKnownLanguages,
  findUndocumentedErrors,
  findMissingColumns,
  findUndocumentedStores,
  findUndocumentedModules,
];

/** Finds changes that were made in one place and forgotten in another. The exit code says whether there are any. */
async function main(): Promise<number> {
  const faults = (await Promise.all(rules.map((find) => find()))).flat();
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? 0 : 1;
}

await runMain(main);
