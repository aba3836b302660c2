import { expect, it } from 'vitest';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { buildZip, type EntrySpec } from '../../../testing/fixtures/build-zip.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { chatText, scoreLines } from './score-lines.ts';

const chat: EntrySpec = { name: '_chat.txt', content: chatText(40) };

it('an archive lists 200,000 entries by reading the directory once', async () => {
  const names = Array.from({ length: 199_999 }, (_, i) => `IMG-20240325-WA${i}.jpg`);
  const { bytes, marks } = buildZip({
    entries: [chat, ...names.map((name) => ({ name, content: '', method: 0 }))],
    zip64End: true,
  });
  const found = await inspectExport(sourceOfBytes(bytes), scoreLines);
  expect(found).toMatchObject({ ok: true, entries: 200_000, transcript: '_chat.txt' });
  const directoryBytes = marks.end - marks.directory;
  expect(found.ok && found.bytesRead).toBeLessThan(directoryBytes + 5 * 1024 * 1024);
  expect(found.ok && found.reads).toBeLessThan(directoryBytes / (1024 * 1024) + 6);
});
