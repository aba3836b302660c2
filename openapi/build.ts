import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import packageJson from '../package.json' with { type: 'json' };
import { appRouter } from '../src/routers/app.ts';
import { buildDocument } from '../src/routers/rest/document.ts';
import { buildRouterTypes } from './build-router-types.ts';

const documentPath = join(import.meta.dirname, 'openapi.json');
const schemaPath = join(import.meta.dirname, '../clients/rest/src/schema.ts');
const routerPath = join(import.meta.dirname, '../clients/typed/src/app-router.ts');

/** What a body of bytes may be; the generator would call it a string. */
const bytesType = ts.factory.createUnionTypeNode(
  ['Blob', 'ArrayBuffer', 'Uint8Array'].map((name) => ts.factory.createTypeReferenceNode(name)),
);

/** The document and the types of both clients as the routers want them. */
async function buildAll(): Promise<Map<string, string>> {
  const document = `${JSON.stringify(buildDocument(appRouter, packageJson.version), null, 2)}\n`;
  const schema = astToString(
    await openapiTypescript(document, {
      transform: ({ format }) => (format === 'binary' ? bytesType : undefined),
    }),
  );
  const note = '/** Made from openapi/openapi.json by openapi/build.ts; do not edit. */\n';
  return new Map([
    [documentPath, document],
    [schemaPath, note + schema],
    [routerPath, await buildRouterTypes(appRouter)],
  ]);
}

const files = await buildAll();
if (process.argv.includes('--check')) {
  for (const [path, wanted] of files) {
    const found = await readFile(path, 'utf8').catch(() => '');
    if (found === wanted) continue;
    console.error(`${path} is not what the routers say. Run: npm run openapi`);
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of files) await writeFile(path, text);
}
