import { PulseError } from '../../core/errors.ts';
import type { ByteSource } from '../../ports/bytes.ts';
import type { ObjectStore } from '../../ports/objects.ts';
import { objectErrorCode, objectErrors } from '../uploads/object-error-code.ts';

/** A stored object of known size as a ByteSource: each read is one ranged request. */
export function openObjectSource(objects: ObjectStore, key: string, size: number): ByteSource {
  return {
    size,
    async read(offset, length, room) {
      const bytes = await objects.getRange(key, offset, length, room).catch((thrown: unknown) => {
        if (objectErrorCode(thrown) !== objectErrors.noSuchRange) throw thrown;
        throw new PulseError('gone', 'The stored file has become shorter. Please upload it again.', {
          cause: thrown,
        });
      });
      if (bytes === null)
        throw new PulseError('gone', 'The uploaded file is no longer stored. Please upload it again.');
      if (bytes.length !== length) {
        throw new PulseError(
          'storage_unavailable',
          `Storage returned ${bytes.length} of ${length} bytes. Reading will be tried again.`,
        );
      }
      return bytes;
    },
  };
}
