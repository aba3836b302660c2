type Operation = { readonly security?: readonly unknown[] };
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

const firstSegment = (path: string): string => path.split('/')[1]!;

/**
 * Reads from the OpenAPI document, which is made from the procedures' meta, the first segments of the paths that
 * pulse-ingest serves: `trpc`, `inside` (its pages), and those of every operation that needs a key. pulse-public has the document and not those
 * procedures.
 * @throws Error where a public operation lies under such a segment, for nobody could reach it
 */
export function forwardedPrefixes({ paths }: Document): ReadonlySet<string> {
  const isOpen = (operation: unknown): boolean => (operation as Operation).security?.length === 0;
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, open: isOpen(operation) })),
  );
  const prefixes = new Set([
    'trpc',
    'inside',
    ...entries.filter(({ open }) => !open).map(({ path }) => firstSegment(path)),
  ]);
  const lost = entries.find(({ path, open }) => open && prefixes.has(firstSegment(path)));
  if (lost) {
    throw new Error(
      `${lost.path} is public, but pulse-public passes all of /${firstSegment(lost.path)} on to pulse-ingest: give it a path with another first segment.`,
    );
  }
  return prefixes;
}
