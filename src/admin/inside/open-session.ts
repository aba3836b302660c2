import { isSecret, mintSecret, sessionMs } from '../../auth/inside-session.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { Services } from '../../services.ts';
import { deleteSession, findSession, isUsableLink, useLink } from '../../storage/repositories/access.ts';

type SessionServices = Pick<Services, 'db' | 'clock' | 'random'>;

/** Whether the code of a link would be taken. */
export async function mayOpen(
  { db, clock }: Pick<SessionServices, 'db' | 'clock'>,
  code: string,
): Promise<boolean> {
  return isSecret(code) && (await isUsableLink(db, await sha256Hex(code), clock.now()));
}

/** Makes a session of the code of a link; null where the code is unknown, used or too old. */
export async function openSession(
  { db, clock, random }: SessionServices,
  code: string,
): Promise<{ readonly secret: string; readonly slug: string } | null> {
  if (!isSecret(code)) return null;
  const now = clock.now();
  const secret = mintSecret(random);
  const sessionHash = await sha256Hex(secret);
  const codeHash = await sha256Hex(code);
  if (!(await useLink(db, { codeHash, sessionHash, now, expiresAt: now + sessionMs }))) return null;
  const session = await findSession(db, sessionHash, now);
  return session === null ? null : { secret, slug: session.slug };
}

/** Ends the session with this secret. */
export async function closeSession({ db }: Pick<SessionServices, 'db'>, secret: string): Promise<void> {
  await deleteSession(db, await sha256Hex(secret));
}
