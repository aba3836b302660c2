import type { QuotaSettings } from '../storage/repositories/quota.ts';

/** How long (ms) an isolate believes what it knows of quota settings, and how many it remembers. */
const lifetimeMs = 30_000;
const maxCommunities = 1_000;

/** What one isolate knows of quota settings; it lives as long as the isolate. */
export type QuotaSettingsCache = {
  get(communityId: string, now: number): QuotaSettings | null;
  put(communityId: string, settings: QuotaSettings, now: number): void;
  drop(communityId: string): void;
};

/** Creates a cache of quota settings that lasts as long as its isolate. */
export function createQuotaSettingsCache(): QuotaSettingsCache {
  const known = new Map<string, { readonly settings: QuotaSettings; readonly until: number }>();
  return {
    get(communityId, now) {
      const entry = known.get(communityId);
      return entry !== undefined && now < entry.until ? entry.settings : null;
    },
    put(communityId, settings, now) {
      known.delete(communityId);
      known.set(communityId, { settings, until: now + lifetimeMs });
      const [oldest] = known.keys();
      if (known.size > maxCommunities && oldest !== undefined) known.delete(oldest);
    },
    drop: (communityId) => void known.delete(communityId),
  };
}
