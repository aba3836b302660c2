import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type ErrorDetail, PulseError } from '../core/errors.ts';

type TrpcCode = TRPCError['code'];

/** An error names no more places than this. */
const maxDetails = 20;

/** The tRPC code of each HTTP status that our errors have. */
const trpcCodes: Readonly<Record<number, TrpcCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  406: 'BAD_REQUEST',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  428: 'PRECONDITION_REQUIRED',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
};

/** A PulseError as tRPC throws it; the PulseError stays its cause. */
export function toTrpcError(error: PulseError): TRPCError {
  return new TRPCError({
    code: trpcCodes[error.status] ?? 'INTERNAL_SERVER_ERROR',
    message: error.message,
    cause: error,
  });
}

type Issue = z.core.$ZodIssue;

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Of the ways in which no form of a union fits, those of the form that was meant: it is wrong within, not as a whole. */
function issuesOfMeantForm(issue: Issue): readonly Issue[] | null {
  if (issue.code !== 'invalid_union') return null;
  return (
    issue.errors.find(([first]) => first && (first.path.length > 0 || first.code !== 'invalid_type')) ?? null
  );
}

function detailsOfIssue(issue: Issue, within: readonly PropertyKey[] = []): ErrorDetail[] {
  const path = [...within, ...issue.path];
  const meant = issuesOfMeantForm(issue);
  if (meant) return meant.flatMap((inner) => detailsOfIssue(inner, path));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: 'is not a known field' }));
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

/** JSON pointers and sentences of what a schema refused. */
export function detailsOf(error: z.core.$ZodError): ErrorDetail[] {
  return error.issues
    .slice(0, maxDetails)
    .flatMap((issue) => detailsOfIssue(issue))
    .slice(0, maxDetails);
}

/** Input that a schema refused, as one error with a sentence. */
export function toInputError(error: z.core.$ZodError): PulseError {
  const details = detailsOf(error);
  const first = details[0];
  const field = first && first.pointer !== '' ? first.pointer.slice(1).replaceAll('/', '.') : 'the input';
  return new PulseError('bad_request', `The request is not valid: ${field} ${first?.detail ?? 'is wrong'}.`, {
    cause: error,
    details,
  });
}

/** Whether somebody came without a key that is good for what they asked: worth a line, for it may be an attack. */
export const isRefusedKey = ({ status }: PulseError): boolean => status === 401 || status === 403;

/** Sentences for what tRPC itself refuses; its own would speak of its insides. */
const trpcRefusals: Readonly<Partial<Record<TrpcCode, PulseError>>> = {
  PARSE_ERROR: new PulseError('bad_request', 'The request body is not valid JSON.'),
  BAD_REQUEST: new PulseError('bad_request', 'The request is not valid.'),
  NOT_FOUND: new PulseError('not_found', 'There is no such procedure.'),
  METHOD_NOT_SUPPORTED: new PulseError(
    'method_not_allowed',
    'Call queries with GET and mutations with POST.',
  ),
  UNSUPPORTED_MEDIA_TYPE: new PulseError('unsupported_media_type', 'Send JSON as application/json.'),
  PAYLOAD_TOO_LARGE: new PulseError('too_large', 'The request is too large.'),
};

/** Whatever a procedure or tRPC threw, as a PulseError. What nobody foresaw becomes `internal` and keeps its cause. */
export function fromThrown(thrown: unknown): PulseError {
  if (thrown instanceof PulseError) return thrown;
  if (thrown instanceof TRPCError) {
    if (thrown.cause instanceof PulseError) return thrown.cause;
    if (thrown.code === 'BAD_REQUEST' && thrown.cause instanceof z.core.$ZodError) {
      return toInputError(thrown.cause);
    }
    const refusal = trpcRefusals[thrown.code];
    if (refusal) return refusal;
  }
  return new PulseError('internal', 'Something went wrong on our side.', { cause: thrown });
}
