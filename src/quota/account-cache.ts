import type { Account } from '../storage/repositories/quota.ts';

/** How long (ms) an isolate believes what it knows of an account, and how many it remembers. */
const lifetimeMs = 30_000;
const maxAccounts = 1_000;

/** What one isolate knows of accounts; it lives as long as the isolate. */
export type AccountCache = {
  get(communityId: string, now: number): Account | null;
  put(communityId: string, account: Account, now: number): void;
  drop(communityId: string): void;
};

export function createAccountCache(): AccountCache {
  const known = new Map<string, { readonly account: Account; readonly until: number }>();
  return {
    get(communityId, now) {
      const entry = known.get(communityId);
      return entry !== undefined && now < entry.until ? entry.account : null;
    },
    put(communityId, account, now) {
      known.delete(communityId);
      known.set(communityId, { account, until: now + lifetimeMs });
      const [oldest] = known.keys();
      if (known.size > maxAccounts && oldest !== undefined) known.delete(oldest);
    },
    drop: (communityId) => void known.delete(communityId),
  };
}
