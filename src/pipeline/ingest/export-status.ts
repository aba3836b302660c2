import type { ExportsTable } from '../../storage/tables/exports.ts';

/** Statuses that no work changes any more. */
const finalStatuses: readonly ExportsTable['status'][] = ['completed', 'failed', 'cancelled'];

export function isFinal(status: ExportsTable['status']): boolean {
  return finalStatuses.includes(status);
}
