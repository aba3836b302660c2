import type { adminSource } from '@beacon-pulse/contracts/src/admin/source.ts';
import type { z } from 'zod';
import { utcTime } from '../../../core/time.ts';
import type { SourceRow } from '../../../storage/repositories/sources.ts';

/** A source as admins see it. */
export function toSourceResponse(row: SourceRow): z.infer<typeof adminSource> {
  const { id: _, ...shown } = row;
  return {
    ...shown,
    created_at: utcTime(row.created_at),
    updated_at: utcTime(row.updated_at),
  };
}
