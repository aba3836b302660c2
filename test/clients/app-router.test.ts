import type { AppRouter as ClientRouter, Schemas } from '@beacon-pulse/client/src/app-router.ts';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { buildRouterTypes } from '../../openapi/build-router-types.ts';
import { type AppRouter, appRouter } from '../../src/routers/app.ts';

/** Every procedure whose types differ, as `router.procedure`; `never` where there is none. */
type Different<Narrow, Wide> = {
  [Router in keyof Narrow & string]: {
    [Name in keyof Narrow[Router] & string]: Router extends keyof Wide
      ? Name extends keyof Wide[Router]
        ? Narrow[Router][Name] extends Wide[Router][Name]
          ? never
          : `${Router}.${Name}`
        : `${Router}.${Name}`
      : `${Router}.${Name}`;
  }[keyof Narrow[Router] & string];
}[keyof Narrow & string];

/** The compiler refuses a type that is not `never`, and names the procedures in it. */
const none = <Found extends never>(): Found[] => [];

describe('the router types of the typed client', () => {
  it('are those of the router: the compiler holds every input and every answer', () => {
    // what a caller may send, the server takes; what the server answers, a caller may read
    expect(none<Different<inferRouterInputs<ClientRouter>, inferRouterInputs<AppRouter>>>()).toEqual([]);
    expect(none<Different<inferRouterOutputs<AppRouter>, inferRouterOutputs<ClientRouter>>>()).toEqual([]);
    // @ts-expect-error: two answers that differ are found
    none<Different<{ public: { pulse: Schemas['Pulse'] } }, { public: { pulse: Schemas['Health'] } }>>();
    // @ts-expect-error: a procedure that one side lacks is found
    none<Different<{ public: { pulse: Schemas['Pulse'] } }, { public: object }>>();
  });

  it('name every procedure and import nothing but tRPC', async () => {
    const text = await buildRouterTypes(appRouter);
    for (const name of Object.keys(appRouter._def.procedures)) {
      const procedure = name.split('.').at(-1)!;
      expect(text).toMatch(new RegExp(`^ +${procedure}: (Query|Mutation)<`, 'm'));
    }
    expect([...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['@trpc/server']);
  });

  it('let a caller leave out what the server fills in', () => {
    const input: Schemas['CreateCommunityInput'] = {
      slug: 'harbour',
      name: 'Harbour',
      time_zone: 'Europe/Dublin',
      language: 'en',
    };
    expect(input).not.toHaveProperty('min_people');
  });
});
