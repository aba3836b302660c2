import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/hash.ts';
import { scoreTranscript } from '../../../src/pipeline/whatsapp/detect/score-transcript.ts';
import { inspectExport } from '../../../src/pipeline/zip/inspect-export.ts';
import { openExport } from '../../../src/pipeline/zip/open-export.ts';
import { openEntry } from '../../../src/pipeline/zip/read-entry.ts';
import { sourceOfBytes } from '../../../testing/fixtures/source-of-bytes.ts';
import { collectBytes } from './collect-bytes.ts';

/** One folder (a chat, a photo, a document with an umlaut in its name) packed by Info-ZIP 3.0, jar and Python's zipfile; files are named by the outcome. */
const folder = join(import.meta.dirname, '../../../testing/fixtures/archives');
const archives = readdirSync(folder).sort();
const chatSha256 = '15e94629f0ae0913ff82f14cdcea819697276a15ac222d50fa14b3cd0e64c590';

describe('archives made by other programs', () => {
  it('are there', () => {
    expect(archives.length).toBe(16);
  });

  it.each(archives)('%s', async (file) => {
    const source = sourceOfBytes(readFileSync(join(folder, file)));
    const outcome = file.slice(0, file.indexOf('-'));
    if (outcome !== 'ok') {
      expect(await inspectExport(source, scoreTranscript)).toMatchObject({ ok: false, code: outcome });
      return;
    }
    const { transcript, entries, archive } = await openExport(source, scoreTranscript);
    expect(await sha256Hex(new Uint8Array(await collectBytes(transcript.open())))).toBe(chatSha256);
    const photo = entries.find(({ name }) => name.endsWith('.jpg'))!;
    const bytes = await collectBytes(openEntry(archive!, photo));
    expect([...bytes]).toEqual(Array.from({ length: 60 }, (_, i) => (i * 37) & 0xff));
    expect(entries.map(({ name }) => name.slice(name.lastIndexOf('/') + 1))).toContain(
      '00000004-DOC-Bögen.pdf',
    );
  });
});
