import { kvPrefixes } from '../core/storage-prefixes.ts';
import type { KeyValue } from '../ports/kv.ts';
import { originOf } from './keys.ts';

export type OriginServices = {
  readonly kv: KeyValue;
  readonly config: { readonly publicOrigins: readonly string[] };
};

/** A deployment has a few addresses; somebody who invents more pushes none out. */
const maxOrigins = 10;
const kvSeconds = 90 * 24 * 3600;

async function readKnown(kv: KeyValue): Promise<string[]> {
  try {
    const known: unknown = JSON.parse((await kv.get(kvPrefixes.origins)) ?? '[]');
    return Array.isArray(known) ? known.filter((one) => typeof one === 'string').slice(0, maxOrigins) : [];
  } catch {
    // KV saves the settings, no more: the configured origins are left
    return [];
  }
}

/**
 * Lists the origins under which public answers may be cached: those of the settings, those under which admins and uploads
 * came before, and `current`, which is remembered. A job has no address of its own and learns them here.
 */
export async function listPublicOrigins(
  { kv, config }: OriginServices,
  current: string | null,
): Promise<string[]> {
  const known = await readKnown(kv);
  const origin = current === null ? null : originOf(current);
  if (origin !== null && !known.includes(origin) && known.length < maxOrigins) {
    known.push(origin);
    await kv.put(kvPrefixes.origins, JSON.stringify(known), kvSeconds).catch(() => {});
  }
  return [
    ...new Set([...config.publicOrigins.map(originOf), ...known, ...(origin === null ? [] : [origin])]),
  ];
}
