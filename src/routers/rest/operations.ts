import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import type { AnyRouter } from '@trpc/server';
import { z } from 'zod';
import type { Meta, OpenApiMeta } from '../trpc.ts';

/** One procedure as REST shows it. */
export type Operation = {
  /** Its place in the router, such as `upload.create`. */
  readonly name: string;
  readonly meta: OpenApiMeta;
  /** Scopes of which a key needs one; none for public operations. */
  readonly scopes: readonly Scope[];
  /** The answer holds names and texts. */
  readonly confidential: boolean;
  readonly pathParameters: readonly string[];
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
};

/** What tRPC keeps of a procedure; internal to it, so one test holds on to this shape. */
type ProcedureDef = {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly meta?: Meta;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
};

/** The names of `{parameters}` in a path. */
export function pathParametersOf(path: string): string[] {
  return [...path.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1]!);
}

/** The schema of an output: itself, or the contract of one that is stored. */
export function contractOf(output: unknown): z.ZodType | null {
  if (output instanceof z.ZodType) return output;
  const { contract = null } = (output ?? {}) as { readonly contract?: unknown };
  return contract instanceof z.ZodType ? contract : null;
}

function toOperation(name: string, def: ProcedureDef, meta: OpenApiMeta): Operation {
  const fail = (why: string): never => {
    throw new Error(`procedure ${name} cannot be an operation: ${why}`);
  };
  const [input] = def.inputs;
  if (def.inputs.length !== 1 || !(input instanceof z.ZodObject)) return fail('it needs one object as input');
  if ((input._zod.def.catchall as z.core.$ZodTypes | undefined)?._zod.def.type !== 'never')
    return fail('its input must be a z.strictObject: a misspelt field is refused, never dropped');
  const output = contractOf(def.output);
  if (output === null) return fail('it needs an output schema');
  if ((meta.method === 'GET') !== (def.type === 'query')) return fail('GET is for queries, and only GET');
  if (!meta.summary || !meta.description) return fail('it needs a summary and a description');
  if ((meta.protect === false) !== ((def.meta?.scopes ?? []).length === 0))
    return fail('protect must say what its kind of procedure does');
  const pathParameters = pathParametersOf(meta.path);
  for (const parameter of pathParameters) {
    if (!(parameter in input.shape)) fail(`its input lacks the path parameter ${parameter}`);
  }
  if (meta.versioned && meta.method !== 'GET' && !('version' in input.shape))
    return fail('a versioned change needs the input field version');
  return {
    name,
    meta,
    scopes: def.meta?.scopes ?? [],
    confidential: def.meta?.confidential ?? false,
    pathParameters,
    input,
    output,
  };
}

/**
 * The operations of a router, in its order. Throws where two of them share an operation id, or a method and a path
 * that differ by no more than a parameter's name, which OpenAPI forbids and routers confuse.
 */
export function listOperations(router: AnyRouter): Operation[] {
  const procedures = router._def.procedures as unknown as Record<string, { _def: ProcedureDef }>;
  const operations = Object.entries(procedures).flatMap(([name, { _def }]) =>
    _def.meta?.openapi ? [toOperation(name, _def, _def.meta.openapi)] : [],
  );
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (what: string): void => {
    if (taken.has(what)) throw new Error(`two operations share ${what}`);
    taken.add(what);
  };
  for (const { meta } of operations) {
    const bare = meta.path.replaceAll(/\{[a-z_]+\}/g, '{}');
    const seen = paths.get(bare);
    if (seen !== undefined && seen !== meta.path)
      throw new Error(`the paths ${seen} and ${meta.path} differ only by a parameter’s name`);
    paths.set(bare, meta.path);
    claim(`the operation id ${meta.operationId}`);
    claim(`${meta.method} ${bare}`);
  }
  return operations;
}
