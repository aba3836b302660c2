import { PulseError } from '../core/errors.ts';
import { sha256Hex } from '../core/hash.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyValue } from '../ports/kv.ts';
import type { Db } from '../storage/db.ts';
import { findKeyByPrefix, touchKey } from '../storage/repositories/access.ts';
import type { Actor } from './actor.ts';
import { equalDigests, parseApiKey } from './api-key.ts';
import { keyCacheName, type StoredKey, storedKey, toStoredKey } from './stored-key.ts';

export type AuthServices = { readonly db: Db; readonly kv: KeyValue; readonly clock: Clock };

const cacheSeconds = 60;
/** "Last used" is as fine as this: a write per request would cost more than it tells. */
const touchEveryMs = 60 * 60 * 1000;

const refused = (sentence: string): PulseError => new PulseError('unauthorized', sentence);

/** The key as KV keeps it, or null: KV saves a read of the database, and an answer must not depend on it. */
async function readCachedKey(kv: KeyValue, prefix: string): Promise<StoredKey | null> {
  try {
    const cached = await kv.get(keyCacheName(prefix));
    return cached === null ? null : (storedKey.safeParse(JSON.parse(cached)).data ?? null);
  } catch {
    return null;
  }
}

async function loadKey({ db, kv, clock }: AuthServices, prefix: string): Promise<StoredKey | null> {
  const cached = await readCachedKey(kv, prefix);
  if (cached) return cached;
  const row = await findKeyByPrefix(db, prefix);
  if (!row) return null;
  const key = toStoredKey(row);
  await kv.put(keyCacheName(prefix), JSON.stringify(key), cacheSeconds).catch(() => {});
  const now = clock.now();
  if (row.revoked_at === null && (row.last_used_at ?? 0) < now - touchEveryMs) {
    await touchKey(db, { id: row.id, now, unlessSince: now - touchEveryMs });
  }
  return key;
}

/**
 * The actor behind an Authorization header. Throws `unauthorized`, with a sentence, when the header is missing,
 * is not a bearer key, or names a key that is unknown, revoked or expired.
 */
export async function authenticate(services: AuthServices, authorization: string | null): Promise<Actor> {
  if (authorization === null) throw refused('Send your key as "Authorization: Bearer bp_…".');
  const sent = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  const parsed = sent === undefined ? null : parseApiKey(sent);
  if (!parsed) throw refused('The Authorization header does not hold a key of this service.');
  const key = await loadKey(services, parsed.prefix);
  if (!key || !equalDigests(await sha256Hex(parsed.secret), key.secret_hash)) {
    throw refused('This key is not known.');
  }
  if (key.revoked_at !== null) throw refused('This key was revoked.');
  if (key.expires_at !== null && key.expires_at <= services.clock.now())
    throw refused('This key has expired.');
  return { id: key.id, name: key.name, scopes: key.scopes, communityId: key.community_id };
}
