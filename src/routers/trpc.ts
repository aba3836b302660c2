import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { requireScope } from '../auth/require-scope.ts';
import { PulseError } from '../core/errors.ts';
import type { Context } from './context.ts';
import { describeIssue } from './describe-issue.ts';
import { fromThrown, toTrpcError } from './error-map.ts';
import { makeProblem } from './problem.ts';

/** How a procedure shows itself over REST; the first fields are those that trpc-openapi users know. */
export type OpenApiMeta = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/exports/{export_id}`: parameters are fields of the input. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: string[];
  /** A key is needed, unless false. */
  readonly protect?: boolean;
  readonly deprecated?: boolean;
  /** When it was deprecated and when it goes, as ISO dates: sets the headers of RFC 9745 and RFC 8594. */
  readonly deprecation?: { readonly since: string; readonly sunset?: string };
  /** 200 unless set. */
  readonly successStatus?: 200 | 201 | 204;
  /** One request and its answer, true to the schemas. */
  readonly example: { readonly request?: unknown; readonly response: unknown };
  /** Seconds that a public read stays at the edge. */
  readonly ttlSeconds?: number;
  /** The answer has a `version`: it is the ETag of reads, and a change must name it in If-Match (input `version`). */
  readonly versioned?: boolean;
  /** POST that creates: honours Idempotency-Key. `once`: the answer holds a secret and is not repeated. */
  readonly idempotency?: 'replay' | 'once';
  /** The body is bytes, not JSON; headers named here become fields of the input. */
  readonly binaryBody?: { readonly headers: Readonly<Record<string, string>> };
  /** Kinds of errors that are particular to this operation, by status. */
  readonly errorResponses?: number[];
};

export type Meta = {
  readonly openapi?: OpenApiMeta;
  /** Scopes of which a key needs one; set by the kind of procedure. */
  readonly scopes?: readonly Scope[];
  /** The answer holds names and texts: nobody stores it on the way. Set by the kind of procedure. */
  readonly confidential?: boolean;
};

/** Requests whose errors came before there was a context: an unknown procedure, a batch that is too large. */
const requestIds = new WeakMap<Error, string>();

/** Tells to which request an error belongs; tRPC reports an error before it writes the answer. */
export function rememberRequestOfError(error: Error, requestId: string): void {
  requestIds.set(error, requestId);
}

const requestIdOfError = (error: Error): string => requestIds.get(error) ?? '';

// whatever a schema refuses without words of its own
z.config({ customError: describeIssue });

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // left to itself tRPC would send stack traces wherever NODE_ENV is unset
    isDev: false,
    errorFormatter({ shape, error, ctx, path }) {
      const { code, message, details } = fromThrown(error);
      const problem = makeProblem({
        code,
        detail: message,
        instance: `/trpc/${path ?? ''}`,
        requestId: ctx?.requestId ?? requestIdOfError(error),
        errors: details,
      });
      return { ...shape, message, data: { ...shape.data, problem } };
    },
  });

export const { router, mergeRouters, createCallerFactory } = t;

/** Lets PulseErrors through with the code they stand for. */
const mapped = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof PulseError) throw toTrpcError(result.error.cause);
  return result;
});

/** Anyone may call it, in either Worker. */
export const publicProcedure = mapped;

/** Needs a key with one of the scopes (`admin` is always enough); only where keys can be checked. */
const protectedBy = (...allowed: Scope[]) =>
  mapped.meta({ scopes: [...allowed, 'admin'] }).use(async ({ ctx, next }) => {
    const actor = await ctx.authenticate();
    requireScope(actor, allowed);
    if (!ctx.ingest) throw new Error('a protected procedure was called without its services');
    return next({ ctx: { ...ctx, services: ctx.ingest, actor } });
  });

/** Reads what only people with access to a community may read. */
export const insideProcedure = protectedBy('read').meta({ confidential: true });
export const readProcedure = protectedBy('read', 'upload');
export const uploadProcedure = protectedBy('upload');
export const adminProcedure = protectedBy();
