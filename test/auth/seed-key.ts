import type { Scope } from '../../src/auth/actor.ts';
import { createKey } from '../../src/auth/create-key.ts';
import type { TestServices } from '../harness/open-services.ts';

type Seed = {
  readonly scopes?: readonly Scope[];
  readonly communityId?: string | null;
  readonly expiresAt?: number | null;
};

/** A key with these scopes (admin of everything when left out), whole. */
export async function seedKey(
  { services }: Pick<TestServices, 'services'>,
  { scopes = ['admin'], communityId = null, expiresAt = null }: Seed = {},
): Promise<{ key: string; id: string }> {
  const { key, row } = await createKey(services, { name: 'a test', scopes, communityId, expiresAt });
  return { key, id: row.id };
}
