import { router } from '../trpc.ts';
import { bypassQuota } from './bypass-quota.ts';
import { cancelExport } from './cancel-export.ts';
import { createCommunity } from './create-community.ts';
import { createKey } from './create-key.ts';
import { createSource } from './create-source.ts';
import { decidePeople } from './decide-people.ts';
import { getCommunity } from './get-community.ts';
import { getDeadLetter } from './get-dead-letter.ts';
import { getQuota } from './get-quota.ts';
import { health } from './health.ts';
import { listAuditLog } from './list-audit-log.ts';
import { listCommunities } from './list-communities.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listKeys } from './list-keys.ts';
import { listOrphans } from './list-orphans.ts';
import { listPeople } from './list-people.ts';
import { listProposals } from './list-proposals.ts';
import { listSlowQueries } from './list-slow-queries.ts';
import { listSources } from './list-sources.ts';
import { previewReplay } from './preview-replay.ts';
import { publishCommunity } from './publish-community.ts';
import { replayDeadLetters } from './replay-dead-letters.ts';
import { revokeKey } from './revoke-key.ts';
import { setQuotaLimits } from './set-quota-limits.ts';
import { updateCommunity } from './update-community.ts';

/** What admins do, each within the communities of their key. */
export const adminRouter = router({
  listCommunities,
  createCommunity,
  getCommunity,
  updateCommunity,
  publishCommunity,
  listSources,
  createSource,
  listPeople,
  listProposals,
  decidePeople,
  cancelExport,
  listKeys,
  createKey,
  revokeKey,
  listDeadLetters,
  getDeadLetter,
  previewReplay,
  replayDeadLetters,
  getQuota,
  setQuotaLimits,
  bypassQuota,
  listAuditLog,
  listSlowQueries,
  listOrphans,
  health,
});
