import { errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { problemContentType } from '../problem.ts';
import type { JsonSchema, SchemaStore } from './json-schema.ts';
import type { Operation } from './operations.ts';
import { headerFields } from './read-input.ts';

type Json = Record<string, unknown>;

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** What each status means here: the title of the first error that has it. */
function titleOf(status: number): string {
  return Object.values(errorSpecs).find((spec) => spec.status === status)?.title ?? 'Error';
}

function statusesOf({ meta, scopes }: Operation): number[] {
  const changes = meta.method !== 'GET';
  return [
    ...new Set([
      400,
      406,
      ...(scopes.length > 0 ? [401, 403] : []),
      ...(changes ? [413, 415] : []),
      ...(changes && meta.versioned ? [412, 428] : []),
      ...(meta.idempotency ? [409, 422] : []),
      ...(meta.errorResponses ?? []),
    ]),
  ].sort((a, b) => a - b);
}

/** The answers with an error that these operations refer to. */
export function problemResponses(operations: readonly Operation[]): Record<string, Json> {
  const statuses = [...new Set(operations.flatMap(statusesOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: titleOf(status),
        content: { [problemContentType]: { schema: ref('schemas', 'Problem') } },
      },
    ]),
  );
}

function exampleOf(operation: Operation): Readonly<Record<string, unknown>> {
  return (operation.meta.example.request ?? {}) as Record<string, unknown>;
}

function parametersOf(operation: Operation, input: JsonSchema): Json[] {
  const { meta, pathParameters } = operation;
  const properties = input['properties'] as Record<string, JsonSchema>;
  const required = (input['required'] ?? []) as string[];
  const examples = exampleOf(operation);
  const parameter = (name: string, where: 'path' | 'query'): Json => {
    const { description, ...schema } = properties[name] as JsonSchema;
    return {
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema,
      ...(name in examples ? { example: examples[name] } : {}),
    };
  };
  const hidden = headerFields(operation);
  const inQuery =
    meta.method === 'GET'
      ? Object.keys(properties).filter((name) => !pathParameters.includes(name) && !hidden.includes(name))
      : [];
  const headers = Object.entries(meta.binaryBody?.headers ?? {}).map(([name, field]) => {
    const { description, ...schema } = properties[field] as JsonSchema;
    return { name, in: 'header', required: required.includes(field), description, schema };
  });
  return [
    ...pathParameters.map((name) => parameter(name, 'path')),
    ...inQuery.map((name) => parameter(name, 'query')),
    ...headers,
    ...(meta.method === 'GET' ? [ref('parameters', 'IfNoneMatch')] : []),
    ...(meta.versioned && meta.method !== 'GET' ? [ref('parameters', 'IfMatch')] : []),
    ...(meta.idempotency ? [ref('parameters', 'IdempotencyKey')] : []),
  ];
}

function requestBodyOf(operation: Operation, input: JsonSchema): Json | undefined {
  const { meta, pathParameters } = operation;
  if (meta.method === 'GET') return undefined;
  if (meta.binaryBody) {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  }
  const elsewhere = [...pathParameters, ...headerFields(operation)];
  const inBody = ([name]: [string, unknown]): boolean => !elsewhere.includes(name);
  const properties = Object.fromEntries(Object.entries(input['properties'] as JsonSchema).filter(inBody));
  if (Object.keys(properties).length === 0) return undefined;
  const required = ((input['required'] ?? []) as string[]).filter((name) => !elsewhere.includes(name));
  return {
    required: required.length > 0,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties,
          ...(required.length > 0 ? { required } : {}),
          additionalProperties: false,
        },
        example: Object.fromEntries(Object.entries(exampleOf(operation)).filter(inBody)),
      },
    },
  };
}

function successOf({ meta, output }: Operation, schemas: SchemaStore): Json {
  const schema = schemas.add(output, 'output');
  const isPage = 'next_cursor' in ((output as { shape?: object }).shape ?? {});
  const headers = {
    ...(meta.method === 'GET' || meta.versioned ? { ETag: ref('headers', 'ETag') } : {}),
    ...(isPage ? { Link: ref('headers', 'Link') } : {}),
    'X-Request-Id': ref('headers', 'RequestId'),
  };
  return {
    description: meta.successStatus === 201 ? 'Created' : 'Success',
    headers,
    content: { 'application/json': { schema, example: meta.example.response } },
  };
}

/** One operation of the document. */
export function documentOperation(operation: Operation, schemas: SchemaStore): Json {
  const { meta, scopes } = operation;
  const input = schemas.add(operation.input, 'input');
  const requestBody = requestBodyOf(operation, input);
  return {
    operationId: meta.operationId,
    summary: meta.summary,
    description: meta.description,
    tags: meta.tags,
    ...(meta.deprecated || meta.deprecation ? { deprecated: true } : {}),
    security: scopes.length === 0 ? [] : scopes.map((scope) => ({ bearer: [scope] })),
    parameters: parametersOf(operation, input),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      [meta.successStatus ?? 200]: successOf(operation, schemas),
      ...(meta.method === 'GET'
        ? { 304: { description: 'Not modified since the ETag that was named' } }
        : {}),
      ...Object.fromEntries(
        statusesOf(operation).map((status) => [status, ref('responses', `Problem${status}`)]),
      ),
      default: ref('responses', 'Problem'),
    },
  };
}
