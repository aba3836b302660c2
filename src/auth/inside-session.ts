import { sha256Hex } from '../core/hash.ts';
import { newId, type RandomBytes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Db } from '../storage/db.ts';
import { findSession } from '../storage/repositories/access.ts';
import type { Actor } from './actor.ts';

/** How long a browser stays signed in, and how long a link can be used. */
export const sessionMs = 7 * 86_400_000;
export const linkMs = 10 * 60_000;

/** 200 bits in 40 base-32 digits. */
const secretShape = /^[0-9a-z]{40}$/;

/** Mints a secret of 200 random bits. */
export function mintSecret(random: RandomBytes): string {
  return `${newId('', random).slice(1)}${newId('', random).slice(1)}`;
}

export const isSecret = (text: string): boolean => secretShape.test(text);

/** One cookie for each community; over https one that no other host can have set. */
const cookieName = (slug: string, secure: boolean): string =>
  `${secure ? '__Host-' : ''}pulse-inside-${slug}`;

type CookieOf = { readonly slug: string; readonly secure: boolean };

/** The Set-Cookie header of a session; null ends it. */
export function writeSessionCookie({ slug, secure }: CookieOf, secret: string | null): string {
  const age = secret === null ? 0 : sessionMs / 1000;
  return `${cookieName(slug, secure)}=${secret ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** Reads the secret of a session in a Cookie header; null where there is none. */
export function readSessionCookie({ slug, secure }: CookieOf, cookies: string | null): string | null {
  const prefix = `${cookieName(slug, secure)}=`;
  for (const cookie of (cookies ?? '').slice(0, 8192).split(';')) {
    const text = cookie.trim();
    if (text.startsWith(prefix) && isSecret(text.slice(prefix.length))) return text.slice(prefix.length);
  }
  return null;
}

/** Who reads with a session: no more than a key with the scope `read` of its community. Null where it is over. */
export async function authenticateSession(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  slug: string,
  secret: string | null,
): Promise<Actor | null> {
  if (secret === null) return null;
  const session = await findSession(db, await sha256Hex(secret), clock.now());
  if (session === null || session.slug !== slug) return null;
  return {
    id: session.key_id,
    name: session.key_name,
    scopes: ['read'],
    communityId: session.community_id,
  };
}
