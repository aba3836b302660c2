import type { Db, NamedQuery } from '../../db.ts';

export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actor: { readonly id: string; readonly name: string };
  readonly communityId: string | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A statement that keeps who did what, for the batch that does it. */
export function addAuditEntry({ build }: Pick<Db, 'build'>, entry: AuditEntry): NamedQuery {
  return {
    name: 'audit.add',
    query: build.insertInto('audit_log').values({
      id: entry.id,
      at: entry.at,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      community_id: entry.communityId,
      action: entry.action,
      detail: JSON.stringify(entry.detail),
    }),
  };
}
