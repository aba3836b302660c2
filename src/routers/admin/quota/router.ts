import { router } from '../../trpc.ts';
import { bypassQuota } from './bypass-quota.ts';
import { getQuota } from './get-quota.ts';
import { setQuotaLimits } from './set-quota-limits.ts';

export const quotaRouter = router({ getQuota, setQuotaLimits, bypassQuota });
