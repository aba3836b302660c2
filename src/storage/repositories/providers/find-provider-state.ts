import type { Selectable } from 'kysely';
import type { Db } from '../../db.ts';
import type { ProviderStatesTable } from '../../tables/provider-states.ts';

/** What is known of a provider; null before its first call. */
export function findProviderState(db: Db, provider: string): Promise<Selectable<ProviderStatesTable> | null> {
  return db.first(
    'providers.find',
    db.build.selectFrom('provider_states').selectAll().where('provider', '=', provider),
  );
}
