import { globSync } from 'node:fs';
import { join } from 'node:path';
import { appRouter } from '../../src/routers/app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';
import { projectRoot } from '../run-command.ts';

const isProcedure = (value: unknown): boolean =>
  typeof value === 'function' && (value as { _def?: { procedure?: unknown } })._def?.procedure === true;

/** The path of the router that a procedure belongs to: that of its folder. */
const routerOf = (path: string): string => path.replace(/[^/]+$/, 'router.ts');

/** Finds procedures that no router has, and operations without an example. @returns sentences that name the fix */
export async function findLooseProcedures(): Promise<string[]> {
  const faults: string[] = [];
  const inRouter = new Set<unknown>(Object.values(appRouter._def.procedures));
  for (const path of globSync('src/routers/*/**/*.ts', { cwd: projectRoot }).sort()) {
    const exported = (await import(join(projectRoot, path))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (isProcedure(value) && !inRouter.has(value))
        faults.push(
          `No router has the procedure \`${name}\` of ${path}: add it to ${routerOf(path)}. Run: npm run register`,
        );
  }
  for (const { name, meta } of listOperations(appRouter))
    if (meta.example?.response === undefined)
      faults.push(
        `The operation \`${name}\` has no example: add one to its meta, it stands in the reference.`,
      );
  return faults;
}
