import {
  type AuditLogEntry,
  auditDetail,
  auditEntryExample,
  auditLog,
} from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../core/page.ts';
import { utcTime } from '../../core/time.ts';
import { type AuditRow, listAuditEntries } from '../../storage/repositories/audit-log.ts';
import { requireCommunityForActor } from '../require-community-for-actor.ts';
import { adminProcedure } from '../trpc.ts';

const toEntry = (row: AuditRow): AuditLogEntry => ({
  audit_id: row.id,
  at: utcTime(row.at),
  actor: { id: row.actor_id, name: row.actor_name },
  community: row.community_slug,
  action: row.action,
  detail: readKnownFields(auditDetail, JSON.parse(row.detail)),
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
      example: { response: { data: [auditEntryExample], next_cursor: null, has_more: false } },
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
  .output(auditLog)
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
