import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type BundleSize = { readonly name: string; readonly raw: number; readonly gzip: number };

/** Bytes of everything a Worker uploads from its build folder: modules, not source maps or notes. */
export function measureBundle(name: string, folder: string): BundleSize {
  const files = readdirSync(folder).filter((file) => !/\.(map|md)$/.test(file));
  const contents = files.map((file) => readFileSync(join(folder, file)));
  return {
    name,
    raw: contents.reduce((sum, bytes) => sum + bytes.length, 0),
    gzip: contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
  };
}

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

/** A table of sizes for the terminal. */
export function formatSizes(sizes: readonly BundleSize[]): string {
  const rows = [
    ['Worker', 'raw', 'gzip'],
    ...sizes.map(({ name, raw, gzip }) => [name, kib(raw), kib(gzip)]),
  ];
  return rows
    .map(([name, raw, gzip]) => `${name!.padEnd(14)}${raw!.padStart(12)}${gzip!.padStart(12)}`)
    .join('\n');
}
