import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSampleExports } from './render-sample-exports.ts';

/** `node scripts/sample/write-sample.ts OUT [SEED]` writes the exports of the sample community into a folder. */
const [folder, seed = '1'] = process.argv.slice(2);
if (folder === undefined || !Number.isInteger(Number(seed))) {
  console.error('Usage: node scripts/sample/write-sample.ts OUT [SEED]');
  process.exit(2);
}
for (const { path, rendered } of renderSampleExports(Number(seed)).exports) {
  const target = join(folder, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, rendered.bytes);
  console.log(`${target}: ${rendered.messages.length} messages, ${rendered.bytes.length} bytes`);
}
