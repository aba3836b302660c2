/** `from './a.ts'`, `import './a.ts'`, `import('./a.ts')`, in code and in declarations. */
const specifier = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"'\n]+)\2/g;

/** A module of a workspace by its source, as the workspaces import each other. */
const source = /^(@beacon-pulse\/[\w-]+)\/src\/(.+)\.ts$/;

/** Turns imports of sources into imports of what is published: `./a.ts` into `./a.js`, `@beacon-pulse/x/src/a.ts` into `@beacon-pulse/x/a`. */
export function publishSpecifiers(text: string): string {
  return text.replaceAll(specifier, (_, before: string, quote: string, from: string) => {
    const workspace = source.exec(from);
    const published = workspace
      ? `${workspace[1]}/${workspace[2]}`
      : from.replace(/^(\.{1,2}\/.*)\.ts$/, '$1.js');
    return `${before}${quote}${published}${quote}`;
  });
}
