import {
  type AuditLogEntry,
  auditDetail,
  auditEntryExample,
  auditLog,
} from '@beacon-pulse/contracts/src/admin/audit-log.ts';
import { readKnownFields } from '@beacon-pulse/contracts/src/read-known-fields.ts';
import { requireCommunityForActor } from '../../../admin/communities/require-community-for-actor.ts';
import { decodeCursor, toPage } from '../../../core/page.ts';
import { utcTime } from '../../../core/time.ts';
import { type AuditRow, listAuditEntries } from '../../../storage/repositories/access.ts';
import { adminProcedure } from '../../trpc.ts';
import { auditList } from './schema.ts';

const toEntryResponse = (row: AuditRow): AuditLogEntry => ({
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
      summary: 'List the audit log',
      description:
        'Every change that was made with an admin key, and by which one. A key of one community sees what concerned it.',
      tags: ['Operations'],
      example: { response: { data: [auditEntryExample], next_cursor: null, has_more: false } },
      errorResponses: [404],
    },
  })
  .input(auditList)
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
    return toPage('audit-log', rows, input.limit, ({ id }) => id, toEntryResponse);
  });
