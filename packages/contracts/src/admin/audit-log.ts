import { z } from 'zod';
import { policies, scopes } from '../enums.ts';
import { pageOf } from '../page.ts';
import { erasureModes } from './erasure.ts';
import { dayLimits } from './quota.ts';

/** Everything that is written down; a new change adds its action here. */
export const auditActions = [
  'community.create',
  'community.update',
  'community.publish',
  'community.unpublish',
  'community.delete',
  'source.create',
  'source.update',
  'source.delete',
  'people.merge',
  'people.split',
  'people.erase',
  'people.leave_out',
  'people.take_in',
  'words.decide',
  'texts.publish',
  'texts.withdraw',
  'key.create',
  'key.revoke',
  'inside.read',
  'inside.link',
  'export.cancel',
  'export.delete',
  'dead_letters.replay',
  'quota.set_limits',
  'quota.bypass',
  'quota.end_bypass',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What takes a text of a manager back when nobody asks for it. */
export const withdrawalCauses = ['erasure', 'retention'] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/** What an action was about; each action has the fields that concern it. A new action adds its fields here. */
export const auditDetail = z.strictObject({
  name: z.string().optional().describe('Name of what was added, or slug of the community that was deleted'),
  settings: z.array(z.string()).optional().describe('Names of the settings that were changed'),
  policy: z.enum(policies).optional().describe('What is public from now on'),
  source: z.string().optional().describe('Slug of the source'),
  labels: z
    .int()
    .min(0)
    .optional()
    .describe('Number of display names that now stand for another person, were erased, left out or taken in'),
  messages: z
    .enum(erasureModes)
    .optional()
    .describe('What became of the messages of somebody who was erased'),
  week: z.string().optional().describe('ISO week of a text'),
  warnings: z.int().min(0).optional().describe('How many warnings the text was published with'),
  cause: z
    .enum(withdrawalCauses)
    .optional()
    .describe(
      'Why a text was taken back by itself: it named somebody who was erased, or what it repeats is no longer kept',
    ),
  decision: z.enum(['allow', 'never', 'none']).optional().describe('What was decided about a word'),
  key_id: z.string().optional().describe('Id of the key'),
  scopes: z.array(z.enum(scopes)).optional().describe('What the key may do'),
  reads: z.int().min(0).optional().describe('How often names or texts were read on that day'),
  export_id: z.string().optional().describe('Id of the export'),
  plan: z.string().optional().describe('The plan that was set'),
  limits: dayLimits.optional().describe('The limits that were set'),
  reason: z.string().optional().describe('Why it was done'),
  until: z.int().optional().describe('When it ends, in milliseconds since 1970; 0 if it was ended'),
  letters: z.int().min(0).optional().describe('How many dead letters were replayed'),
  filter: z
    .strictObject({
      ids: z.array(z.string()).nullish().describe('Ids of dead letters'),
      code: z.string().nullish().describe('Error code'),
      type: z.string().nullish().describe('Type of the message'),
      communityId: z.string().nullish().describe('Id of the community'),
      exportId: z.string().nullish().describe('Id of the export'),
    })
    .optional()
    .describe('The filter that was used'),
});
export type AuditDetail = z.infer<typeof auditDetail>;

export const auditEntry = z
  .strictObject({
    audit_id: z.string().describe('Id of the entry'),
    at: z.iso.datetime().describe('When it was done'),
    actor: z
      .strictObject({
        id: z.string().describe('Id of the key'),
        name: z.string().describe('Name of the key at that time'),
      })
      .describe('Who did it'),
    community: z
      .string()
      .nullable()
      .describe('Slug of the community concerned; null for all, or for one that no longer exists'),
    action: z.string().describe('What was done, such as quota.bypass'),
    detail: auditDetail.describe('Details of the action'),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what' });
export type AuditLogEntry = z.infer<typeof auditEntry>;

export const auditLog = pageOf(auditEntry).meta({ id: 'AuditLog' });
export type AuditLogPage = z.infer<typeof auditLog>;

export const auditEntryExample = {
  audit_id: 'aud_01khqgw2q000000000000000',
  at: '2026-02-18T12:00:00Z',
  actor: { id: 'key_01khqgw2q000000000000000', name: 'Operations' },
  community: 'harbour',
  action: 'quota.bypass',
  detail: { until: 1_771_437_600_000, reason: 'A large import' },
} satisfies AuditLogEntry;
