import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateOpenApiDocument } from 'trpc-to-openapi';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { appRouter } from '../../src/routers/app.ts';
import { buildDocument } from '../../src/routers/rest/document.ts';
import { contractOf, listOperations } from '../../src/routers/rest/operations.ts';

type Operation = {
  operationId: string;
  summary: string;
  description: string;
  security: unknown[];
  responses: Record<string, unknown>;
};
type Document = { paths: Record<string, Record<string, Operation>> };

const ours = buildDocument(appRouter, packageJson.version) as unknown as Document;
const operations = Object.entries(ours.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const signature = (document: Document): string[] =>
  Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    )
    .sort();

/** The router with a schema at each output: trpc-to-openapi knows no stored ones. */
function withContracts(): unknown {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { output: unknown } }>,
  );
  const known = procedures.map(([name, { _def }]) => [
    name,
    Object.assign(() => undefined, { _def: { ..._def, output: contractOf(_def.output) } }),
  ]);
  return { ...appRouter, _def: { ...appRouter._def, procedures: Object.fromEntries(known) } };
}

describe('the OpenAPI document', () => {
  it('is the committed one', async () => {
    const committed = await readFile(join(import.meta.dirname, '../../openapi/openapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(ours)));
  });

  it('has the paths, methods and operation ids that trpc-to-openapi finds', () => {
    const theirs = generateOpenApiDocument(withContracts() as never, {
      title: 'check',
      version: '1',
      baseUrl: 'https://check.test',
    }) as unknown as Document;
    expect(signature(theirs)).toEqual(signature(ours));
  });

  it('has every procedure that means to be an operation', () => {
    expect(operations).toHaveLength(listOperations(appRouter).length);
    expect(operations.length).toBeGreaterThan(25);
  });

  it.each(operations)('says all about $operationId', (operation) => {
    expect(operation.summary.length).toBeGreaterThan(3);
    expect(operation.description.length).toBeGreaterThan(10);
    expect(JSON.stringify(operation)).toContain('"example"');
    expect(Array.isArray(operation.security)).toBe(true);
    expect(operation.responses).toHaveProperty('default');
    expect(operation.responses).toHaveProperty('400');
  });

  it('needs a key exactly where nothing is public', () => {
    const open = operations.filter(({ security }) => security.length === 0).map(({ path }) => path);
    expect(open.sort()).toEqual([
      '/communities.json',
      '/health',
      '/pulse.json',
      '/pulse/concepts.json',
      '/pulse/daily.json',
      '/pulse/history.json',
      '/sources.json',
    ]);
  });

  it('closes no answer and carries none of zod’s habits', () => {
    const { components } = ours as unknown as { components: { schemas: Record<string, unknown> } };
    const text = JSON.stringify(components.schemas);
    expect(text).not.toContain('"additionalProperties":false');
    expect(JSON.stringify(ours)).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(JSON.stringify(ours)).not.toContain('$defs');
  });

  it('refers only to what it has', () => {
    const text = JSON.stringify(ours);
    for (const [, pointer] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer!
        .split('/')
        .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], ours);
      expect(found, pointer).toBeDefined();
    }
  });
});

describe('examples', () => {
  it.each(listOperations(appRouter))('of $name are true to the schemas', ({ meta, output, input }) => {
    expect(output.safeParse(meta.example.response).error).toBeUndefined();
    const request = { ...(meta.example.request as object | undefined) };
    const filled = 'version' in input.shape ? { ...request, version: 'v1' } : request;
    if (meta.binaryBody) return expect(meta.example.request).toBeUndefined();
    expect(input.safeParse(filled).error).toBeUndefined();
  });
});
