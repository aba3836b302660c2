import { PulseError } from '../../core/errors.ts';
import { versionOfIfMatch } from './if-match.ts';
import type { Operation } from './operations.ts';
import { kindOf, parseQuery, parseText } from './parse-query.ts';
import { readJsonBody } from './read-body.ts';

type Shape = Operation['input']['shape'];

const without = (shape: Shape, names: readonly string[]): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));

function requireKnown(body: Record<string, unknown>, shape: Shape): void {
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(shape, name));
  if (unknown.length === 0) return;
  throw new PulseError('bad_request', `The request is not valid: ${unknown[0]} is not a known field.`, {
    details: unknown.slice(0, 20).map((name) => ({ pointer: `/${name}`, detail: 'is not a known field' })),
  });
}

/** Fields of the input that come from headers: the version from If-Match, and those of a binary body. */
function readHeaders(request: Request, { meta }: Operation, shape: Shape): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (meta.versioned && meta.method !== 'GET')
    values['version'] = versionOfIfMatch(request.headers.get('if-match'));
  for (const [header, field] of Object.entries(meta.binaryBody?.headers ?? {})) {
    const sent = request.headers.get(header);
    if (sent !== null) values[field] = parseText(sent, kindOf(shape[field]!));
  }
  return values;
}

/** The names of input fields that headers fill. */
export function headerFields({ meta }: Operation): string[] {
  return [
    ...(meta.versioned && meta.method !== 'GET' ? ['version'] : []),
    ...Object.values(meta.binaryBody?.headers ?? {}),
  ];
}

/** The input of an operation, gathered from path, query, headers and JSON body; its schema has yet to validate it. */
export async function readInput(
  request: Request,
  operation: Operation,
  pathValues: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const { input, pathParameters, meta } = operation;
  const fromElsewhere = without(input.shape, [...pathParameters, ...headerFields(operation)]);
  const hasJsonBody = meta.method !== 'GET' && !meta.binaryBody;
  const query = parseQuery(hasJsonBody ? {} : fromElsewhere, new URL(request.url).searchParams);
  const body = hasJsonBody ? await readJsonBody(request) : {};
  requireKnown(body, fromElsewhere);
  const path = Object.fromEntries(
    pathParameters.map((name) => [name, parseText(pathValues[name] ?? '', kindOf(input.shape[name]!))]),
  );
  return { ...query, ...body, ...readHeaders(request, operation, input.shape), ...path };
}
