import type { AnyRouter } from '@trpc/server';
import { appRouter } from '../../src/routers/app.ts';
import type { Context } from '../../src/routers/context.ts';
import { createCallerFactory } from '../../src/routers/trpc.ts';
import type { Services } from '../../src/services.ts';

export const anAdmin = { id: 'key_admin', name: 'An admin', scopes: ['admin'], communityId: null } as const;

/** The names of all mutations of a router. */
export function mutationsOf(router: AnyRouter): string[] {
  const procedures = router._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return Object.entries(procedures)
    .filter(([, { _def }]) => _def.type === 'mutation')
    .map(([name]) => name);
}

/** Calls procedures by name as an admin of everything: `call('admin.createKey', input)`. */
export function createAppCaller(services: Services, router: AnyRouter = appRouter) {
  const context: Context = {
    services,
    ingest: services,
    requestId: 'req_test',
    origin: 'https://ingest.test',
    authenticate: async () => anAdmin,
    binaryBody: null,
    sendsText: false,
  };
  const caller = createCallerFactory(router)(context as never) as unknown;
  return {
    async call(name: string, input: unknown): Promise<unknown> {
      let found = caller;
      for (const part of name.split('.')) found = (found as Record<string, unknown>)[part];
      return (found as (input: unknown) => Promise<unknown>)(input);
    },
  };
}
