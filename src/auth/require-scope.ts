import type { Scope } from '@beacon-pulse/contracts/src/enums.ts';
import { PulseError } from '../core/errors.ts';
import type { Actor } from './actor.ts';

/** Throws `forbidden` unless the actor has one of the scopes; `admin` is always enough. */
export function requireScope(actor: Actor, allowed: readonly Scope[]): void {
  const enough: readonly Scope[] = [...new Set<Scope>([...allowed, 'admin'])];
  if (actor.scopes.some((scope) => enough.includes(scope))) return;
  throw new PulseError('forbidden', `This operation needs a key with the scope ${enough.join(' or ')}.`);
}

/** Throws `forbidden` where an actor of one community asks for what concerns all. */
export function requireEveryCommunity(actor: Actor): void {
  if (actor.communityId === null) return;
  throw new PulseError(
    'forbidden',
    'This key is limited to one community, but the operation concerns all of them.',
  );
}
