import type { KeyValue } from '../ports/kv.ts';

/** Workers KV refuses a shorter time to live. */
const minTtlSeconds = 60;

/** Workers KV as a KeyValue. */
export function createWorkersKv(namespace: KVNamespace): KeyValue {
  return {
    get: (key) => namespace.get(key),
    put: (key, value, ttlSeconds) =>
      namespace.put(key, value, { expirationTtl: Math.max(minTtlSeconds, ttlSeconds) }),
    delete: (key) => namespace.delete(key),
  };
}
