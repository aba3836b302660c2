import { problem } from '@beacon-pulse/contracts/src/problem.ts';
import type { AnyRouter } from '@trpc/server';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { createSchemaStore, type JsonSchema } from '../src/routers/rest/json-schema.ts';
import { listOperations } from '../src/routers/rest/operations.ts';

/** Names of types by procedure, nested as the routers are: `admin.createKey` lies in `admin`. */
type Tree = { [name: string]: Tree | string };

// the types of tRPC name Disposable: with this line nobody who uses the client need know
const head = `/// <reference lib="esnext.disposable" preserve="true" />
/** Made from the routers by openapi/build.ts; do not edit. */
import type { TRPCBuiltRouter, TRPCDefaultErrorShape, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
`;

const tail = `
/** The bodies of answers and inputs by name: \`Schemas['Pulse']\`. */
export type Schemas = components['schemas'];

type Query<Input, Output> = TRPCQueryProcedure<{ input: Input; output: Output; meta: unknown }>;
type Mutation<Input, Output> = TRPCMutationProcedure<{ input: Input; output: Output; meta: unknown }>;

type RootTypes = {
    ctx: object;
    meta: object;
    errorShape: TRPCDefaultErrorShape & { data: { problem: Schemas['Problem'] } };
    transformer: false;
};
`;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Adds a schema under a name, unless it is a reference to one that has a name. Returns the type that stands for it. */
function nameSchema(schema: JsonSchema, name: string, named: Record<string, JsonSchema>): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return `Schemas['${reference.split('/').at(-1)}']`;
  if (name in named) throw new Error(`two schemas are called ${name}`);
  named[name] = schema;
  return `Schemas['${name}']`;
}

function place(tree: Tree, path: readonly string[], type: string): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    tree[name] = type;
    return;
  }
  const branch = tree[name] ?? {};
  tree[name] = branch;
  if (typeof branch === 'string') throw new Error(`${name} is a procedure and a router`);
  place(branch, rest, type);
}

function printTree(tree: Tree, indent: string): string {
  const lines = Object.entries(tree).map(([name, branch]) => {
    const type = typeof branch === 'string' ? branch : printTree(branch, `${indent}    `);
    return `${indent}    ${name}: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/**
 * Builds the type of a router as a module that rests on `@trpc/server` alone, so that whoever installs the typed client
 * needs none of the server's sources.
 */
export async function buildRouterTypes(router: AnyRouter): Promise<string> {
  const store = createSchemaStore();
  store.add(problem, 'output');
  const own: Record<string, JsonSchema> = {};
  const tree: Tree = {};
  for (const { name, meta, input, output } of listOperations(router)) {
    const stem = capitalise(meta.operationId);
    const given = nameSchema(store.add(input, 'input'), `${stem}Input`, own);
    const answer = nameSchema(store.add(output, 'output'), `${stem}Output`, own);
    place(tree, name.split('.'), `${meta.method === 'GET' ? 'Query' : 'Mutation'}<${given}, ${answer}>`);
  }
  const nodes = await openapiTypescript(
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Procedures', version: '1' },
      paths: {},
      components: { schemas: { ...store.named(), ...own } },
    }),
    // a default is filled in by the server: who calls may leave the field out
    { defaultNonNullable: false },
  );
  const components = nodes.filter(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'components',
  );
  const routerType = `
/** The routers of Beacon Pulse, as tRPC's client wants them. */
export type AppRouter = TRPCBuiltRouter<RootTypes, ${printTree(tree, '')}>;
`;
  return head + astToString(components) + tail + routerType;
}
