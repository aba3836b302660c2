import type { ErrorCode } from '@beacon-pulse/contracts/src/errors.ts';
import { PulseError, toPulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';
import type { ScoreHead } from './find-transcript.ts';
import type { ArchiveLimits } from './limits.ts';
import { openExport } from './open-export.ts';

export type Inspection =
  | {
      readonly ok: true;
      readonly kind: 'zip' | 'text';
      /** Entries of the archive, directories and the transcript included; 0 for a plain text file. */
      readonly entries: number;
      /** Entries beside the transcript that cannot be read (encrypted, unknown compression) and would be skipped. */
      readonly unreadable: number;
      /** Name of the transcript in the archive; '' for a plain text file. */
      readonly transcript: string;
      readonly transcriptBytes: number;
      readonly crc32: string | null;
      /** What it took: calls to the source and bytes read. */
      readonly reads: number;
      readonly bytesRead: number;
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/**
 * What an uploaded file is, without taking it in: opens it and reads its transcript to the end, so that
 * checksum and caps are checked. Never throws; an unknown failure is `internal`.
 */
export async function inspectExport(
  source: ByteSource,
  score: ScoreHead,
  options: Partial<ArchiveLimits> = {},
): Promise<Inspection> {
  try {
    const file = await openExport(source, score, options);
    let transcriptBytes = 0;
    for await (const chunk of file.transcript.open()) transcriptBytes += chunk.length;
    if (transcriptBytes !== file.transcript.size) {
      throw new PulseError(
        'zip_bad_checksum',
        'The chat in the file does not have the size that the archive states.',
      );
    }
    return {
      ok: true,
      kind: file.kind,
      entries: file.archive?.entries.length ?? 0,
      unreadable: file.entries.filter((entry) => entry.problem !== null).length,
      transcript: file.transcript.name,
      transcriptBytes,
      crc32: file.transcript.crc32,
      reads: file.stats.reads,
      bytesRead: file.stats.bytesRead,
    };
  } catch (thrown) {
    const { code, message } = toPulseError(thrown);
    return { ok: false, code, message };
  }
}
