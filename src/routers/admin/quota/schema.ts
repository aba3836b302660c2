import { dayLimits, plan, quotaCommunity } from '@beacon-pulse/contracts/src/admin/quota.ts';
import { z } from 'zod';

export const quotaOfCommunity = z.strictObject({ community: quotaCommunity });

export const newLimits = z.strictObject({
  community: quotaCommunity,
  plan: plan.optional(),
  limits: dayLimits.optional(),
});

export const newBypass = z.strictObject({
  community: quotaCommunity,
  reason: z.string().trim().min(5).max(500),
  expires_at: z.iso
    .datetime()
    .nullable()
    .describe('When the bypass ends, at most seven days away; null ends it now'),
});
