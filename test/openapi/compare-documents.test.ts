import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../openapi/compare-documents.ts';
import type { Json } from '../../openapi/compare-schemas.ts';
import openApiDocument from '../../openapi/openapi.json' with { type: 'json' };

const text = { type: 'string' };
const answer = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Its name' },
    kind: { type: 'string' },
    n: { anyOf: [{ type: 'number' }, { type: 'null' }] },
    figures: { type: 'object', additionalProperties: { type: 'number' } },
  },
  required: ['name', 'figures'],
};
const query = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } };
const body = { type: 'object', properties: { slug: text }, required: ['slug'] };

type Parts = {
  readonly answer?: Json;
  readonly query?: readonly Json[];
  readonly body?: Json;
  readonly summary?: string;
};

/** A document of one operation. */
const documentOf = ({
  answer: schema = answer,
  query: parameters = [query],
  body: asked = body,
  summary = 'x',
}: Parts): Json => ({
  paths: {
    '/things': {
      post: {
        operationId: 'addOne',
        summary,
        parameters,
        requestBody: { content: { 'application/json': { schema: asked } } },
        responses: {
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        },
      },
    },
  },
  components: { schemas: { Thing: schema } },
});

const changesTo = (after: Parts, before: Parts = {}) =>
  compareDocuments(documentOf(before), documentOf(after)).map(
    ({ kind, where, what }) => `${kind}: ${where}: ${what}`,
  );
const withField = (name: string, schema: Json): Json => ({
  ...answer,
  properties: { ...answer.properties, [name]: schema },
});
const without = (name: string): Json => ({
  ...answer,
  properties: Object.fromEntries(Object.entries(answer.properties).filter(([key]) => key !== name)),
});

const at = 'POST /things 200';

describe('the difference of two documents', () => {
  it('is nothing for the same one, whatever its schemas are called', () => {
    expect(compareDocuments(openApiDocument, openApiDocument)).toEqual([]);
    const renamed = JSON.parse(JSON.stringify(documentOf({})).replaceAll('Thing"', 'Item"')) as Json;
    expect(compareDocuments(documentOf({}), renamed)).toEqual([]);
  });

  it.each<[string, Parts, string]>([
    ['a new field', { answer: withField('more', text) }, `added: ${at}.more: field`],
    [
      'a new parameter',
      { query: [query, { name: 'q', in: 'query', schema: text }] },
      'added: POST /things query q: parameter',
    ],
    [
      'an input that may be left out',
      { body: { ...body, required: [] } },
      'added: POST /things body.slug: may be missing',
    ],
  ])('is an addition: %s', (_, after, change) => {
    expect(changesTo(after)).toEqual([change]);
  });

  it.each<[string, Parts, string]>([
    [
      'a field that is always there',
      { answer: { ...answer, required: ['name', 'figures', 'kind'] } },
      `closed: ${at}.kind: is always there`,
    ],
    [
      'one of a few words',
      { answer: withField('kind', { type: 'string', enum: ['a', 'b'] }) },
      `closed: ${at}.kind: is one of a, b`,
    ],
    [
      'a number that is never null',
      { answer: withField('n', { type: 'integer' }) },
      `closed: ${at}.n: is never null`,
    ],
    [
      'named fields',
      { answer: withField('figures', { type: 'object', properties: {} }) },
      `closed: ${at}.figures: has named fields`,
    ],
    ['a field less that could be missing', { answer: without('kind') }, `closed: ${at}.kind: field is gone`],
  ])('is a closed schema: %s', (_, after, change) => {
    expect(changesTo(after)).toContain(change);
    expect(changesTo(after).filter((one) => !one.startsWith('closed'))).toEqual([]);
  });

  it.each<[string, Parts, string]>([
    [
      'a field less that was always there',
      { answer: without('name') },
      `breaking: ${at}.name: field is gone`,
    ],
    [
      'a field that may be missing',
      { answer: { ...answer, required: ['figures'] } },
      `breaking: ${at}.name: may be missing`,
    ],
    [
      'another type',
      { answer: withField('kind', { type: 'integer' }) },
      `breaking: ${at}.kind: is integer, was string`,
    ],
    [
      'a null that was none',
      { answer: withField('kind', { type: ['string', 'null'] }) },
      `breaking: ${at}.kind: may be null`,
    ],
    [
      'an input that is needed',
      { body: { ...body, properties: { slug: text, name: text }, required: ['slug', 'name'] } },
      'breaking: POST /things body.name: field',
    ],
    [
      'a tighter input',
      { query: [{ ...query, schema: { type: 'integer', maximum: 50 } }] },
      'breaking: POST /things query limit: maximum 50',
    ],
    ['a parameter less', { query: [] }, 'breaking: POST /things query limit: parameter is gone'],
  ])('breaks: %s', (_, after, change) => {
    expect(changesTo(after)).toContain(change);
  });

  it('is told apart from other words', () => {
    expect(
      changesTo({ summary: 'y', answer: withField('name', { type: 'string', description: 'A name' }) }),
    ).toEqual(['text: POST /things: summary', `text: ${at}.name: description`]);
  });

  it('finds operations that have gone, and those that are new', () => {
    const empty = { paths: {} };
    expect(compareDocuments(documentOf({}), empty)).toEqual([
      { kind: 'breaking', where: 'POST /things', what: 'operation is gone' },
    ]);
    expect(compareDocuments(empty, documentOf({}))).toEqual([
      { kind: 'added', where: 'POST /things', what: 'operation' },
    ]);
  });
});
