/** A small eventually consistent key-value cache; the truth is always elsewhere. */
export type KeyValue = {
  get(key: string): Promise<string | null>;
  put(key: string, value: string, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
};
