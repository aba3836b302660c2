import type { ReadFields } from '@beacon-pulse/contracts/src/public/pulse.ts';
import { PulseError } from '../../core/errors.ts';
import type { PublishedCommunity } from '../../storage/repositories/public-rows.ts';

/** The community that a public read found, by its slug or as the oldest. Throws `not_found` when there is none. */
export function requirePublishedCommunity<Row extends PublishedCommunity>(
  row: Row | null | undefined,
  slug: string | undefined,
): Row {
  if (!row) {
    throw new PulseError(
      'not_found',
      slug === undefined
        ? 'No community is published yet.'
        : 'There is no published community with this name.',
    );
  }
  return row;
}

/** The JSON of a stored row with what a read adds, or of `nothingYet` where none is stored; the row is not parsed. */
export function withReadFields(
  row: PublishedCommunity & { readonly body: string | null },
  nothingYet: object,
): string {
  const added: ReadFields = {
    community: {
      slug: row.community_slug,
      name: row.community_name,
      language: row.community_language,
      time_zone: row.community_time_zone,
    },
    available: row.body !== null,
  };
  const fields = (row.body ?? JSON.stringify(nothingYet)).slice(0, -1);
  return `${fields}${fields === '{' ? '' : ','}${JSON.stringify(added).slice(1)}`;
}
