import { z } from 'zod';
import { decodeCursor, toPage } from '../../core/page.ts';
import { utcTime } from '../../core/time.ts';
import { type AuditRow, listAuditEntries } from '../../storage/repositories/audit-log.ts';
import { cursorParameter, limitParameter, pageOf, slug } from '../public/schemas/common.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';

const auditEntry = z
  .looseObject({
    audit_id: z.string(),
    at: z.iso.datetime(),
    actor: z.looseObject({ id: z.string(), name: z.string().describe('Name of the key at that time') }),
    community: z
      .string()
      .nullable()
      .describe('Slug of the community it concerned; null: all, or one that is gone'),
    action: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what' });

const example = {
  audit_id: 'aud_01khqgw2q000000000000000',
  at: '2026-02-18T12:00:00Z',
  actor: { id: 'key_01khqgw2q000000000000000', name: 'Operations' },
  community: 'harbour',
  action: 'quota.bypass',
  detail: { until: '2026-02-18T18:00:00Z', reason: 'A large import' },
};

const toEntry = (row: AuditRow): z.infer<typeof auditEntry> => ({
  audit_id: row.id,
  at: utcTime(row.at),
  actor: { id: row.actor_id, name: row.actor_name },
  community: row.community_slug,
  action: row.action,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
});

export const listAuditLog = adminProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/api/audit-log',
      operationId: 'listAuditLog',
      summary: 'Who did what, newest first',
      description: 'Changes of limits, bypasses and replays. A key of one community sees what concerned it.',
      tags: ['Operations'],
      example: { response: { data: [example], next_cursor: null, has_more: false } },
      errorResponses: [404],
    },
  })
  .input(
    z.object({
      community: slug.optional().describe('Slug of a community'),
      action: z
        .string()
        .regex(/^[a-z_.]{1,60}$/, 'is not an action')
        .optional()
        .describe('Such as quota.bypass'),
      cursor: cursorParameter,
      limit: limitParameter(100, 100),
    }),
  )
  .output(pageOf(auditEntry).meta({ id: 'AuditLog' }))
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services;
    const communityId =
      input.community === undefined
        ? ctx.actor.communityId
        : (await requireCommunityForActor(db, ctx.actor, input.community)).id;
    const rows = await listAuditEntries(db, {
      communityId,
      action: input.action ?? null,
      beforeId: decodeCursor('audit-log', input.cursor, /^aud_[0-9a-z]{1,40}$/),
      limit: input.limit,
    });
    return toPage('audit-log', rows, input.limit, ({ id }) => id, toEntry);
  });
