import { globSync } from 'node:fs';
import { readText } from '../completeness/read-document.ts';
import { projectRoot } from '../run-command.ts';

/** Something that a folder defines and the list of its kind lacks. */
export type Unregistered = {
  /** The file that lists what there is, such as `src/routers/public/router.ts`. */
  readonly list: string;
  /** The file that defines it, and the name under which that exports it. */
  readonly path: string;
  readonly name: string;
  /** The line that belongs into the list. */
  readonly entry: string;
};

const find = (
  pattern: string,
  definition: RegExp,
  toEntry: (match: RegExpExecArray, path: string) => { readonly list: string; readonly entry: string },
): Unregistered[] =>
  globSync(pattern, { cwd: projectRoot })
    .sort()
    .flatMap((path) => {
      const match = definition.exec(readText(path));
      if (match === null) return [];
      const { list, entry } = toEntry(match, path);
      return new RegExp(`\\b${match[1]},?[\\s})]`).test(readText(list))
        ? []
        : [{ list, path, name: match[1]!, entry }];
    });

/** Finds procedures that the router of their folder lacks. */
export const findUnregisteredProcedures = (): Unregistered[] =>
  find('src/routers/*/**/*.ts', /^export const (\w+) = \w+Procedure\b/m, (match, path) => ({
    list: path.replace(/[^/]+$/, 'router.ts'),
    entry: `${match[1]},`,
  }));

/** Finds jobs that `src/jobs/jobs.ts` lacks. */
export const findUnregisteredJobs = (): Unregistered[] =>
  find('src/jobs/handlers/*.ts', /^export const (\w+) = defineJob\('([\w.]+)'/m, (match) => ({
    list: 'src/jobs/jobs.ts',
    entry: `'${match[2]}': ${match[1]},`,
  }));
