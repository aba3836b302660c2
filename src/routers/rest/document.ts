import { problem } from '@beacon-pulse/contracts/src/problem.ts';
import type { AnyRouter } from '@trpc/server';
import { makeProblem, problemContentType } from '../problem.ts';
import { documentOperation, problemResponses } from './document-operation.ts';
import { createSchemaStore } from './json-schema.ts';
import { listOperations, type Operation } from './operations.ts';

type Json = Record<string, unknown>;

const description = `The pulse of communities that talk in WhatsApp groups: weekly figures and summaries, daily digests, and the concepts people talk about. No figure is about fewer people than the community’s minimum.

Operations under "Public" need no key. All others need one: \`Authorization: Bearer bp_…\`.

Errors are \`application/problem+json\` (RFC 9457). Lists return \`{data, next_cursor, has_more}\`: repeat the request with \`cursor\` until \`has_more\` is false. Responses may gain fields at any time; ignore those you do not know. Times are RFC 3339 in UTC; days and weeks (\`2026-W07\`) are on the group's own clock. A figure about too few people is null.`;

const tags = [
  { name: 'Public', description: 'Open to everyone' },
  { name: 'Upload', description: 'Resumable uploads of exports, in parts' },
  { name: 'Exports', description: 'Uploaded files and their processing' },
  {
    name: 'Inside',
    description: 'Weeks with names, texts and exact figures, for keys with the scope `read`',
  },
  { name: 'Communities', description: 'Communities and their settings' },
  { name: 'Sources', description: 'The WhatsApp groups of a community' },
  { name: 'People', description: 'Display names of authors, and who is who' },
  { name: 'Public words', description: 'Which words may be shown in public' },
  { name: 'Public texts', description: 'What managers write about weeks for the public' },
  { name: 'Keys', description: 'API keys' },
  { name: 'Quota', description: 'What AI work may cost a community per day' },
  { name: 'Operations', description: 'The state of the service itself' },
];

const text = { type: 'string' };

const parameters = {
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETag of the response that you have; 304 if it has not changed',
    schema: text,
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'ETag of the resource that you change, from your last read; 412 if somebody else has changed it since',
    schema: text,
    example: '"v1771416000000"',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'A text of your choice: within 24 hours, the same request with the same key is carried out only once',
    schema: { type: 'string', maxLength: 200 },
    example: '5f0c6c1e-upload-1',
  },
};

const headers = {
  ETag: { description: 'Changes whenever the response changes', schema: text },
  Link: { description: 'The next page, as rel="next"', schema: text },
  RequestId: { description: 'The id of the request; yours if you sent one', schema: text },
};

/** The reference shows operations by tag: one under a tag that is not listed would not be in it. */
function requireKnownTags({ name, meta }: Operation): void {
  const isKnown = (tag: string): boolean => tags.some((known) => known.name === tag);
  if (meta.tags.length > 0 && meta.tags.every(isKnown)) return;
  throw new Error(
    `procedure ${name} needs tags that are listed in src/routers/rest/document.ts, not [${meta.tags}]`,
  );
}

/** Builds the OpenAPI 3.1 document of a router. The same router and version give the same document, byte for byte. */
export function buildDocument(router: AnyRouter, version: string): Json {
  const schemas = createSchemaStore();
  schemas.add(problem, 'output');
  const paths: Record<string, Json> = {};
  const operations = listOperations(router);
  for (const operation of operations) {
    const { path, method } = operation.meta;
    requireKnownTags(operation);
    paths[path] = { ...paths[path], [method.toLowerCase()]: documentOperation(operation, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Beacon Pulse',
      version,
      summary: 'The memory and the pulse of communities',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is served' }],
    tags,
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, `bp_…`, with one of the scopes of the operation',
        },
      },
      schemas: schemas.named(),
      parameters,
      headers,
      responses: {
        ...problemResponses(operations),
        Problem: {
          description: 'Any other error',
          content: {
            [problemContentType]: {
              schema: { $ref: '#/components/schemas/Problem' },
              example: makeProblem({
                code: 'rate_limited',
                detail: 'Too many requests. Try again in a minute.',
                instance: '/pulse.json',
                requestId: 'req_0123456789abcdefghjk',
              }),
            },
          },
        },
      },
    },
  };
}
