import { publishCommunity } from '../../src/pipeline/publishing/publish-community.ts';
import type { Services } from '../../src/services.ts';

type AfreshWorld = {
  readonly services: Pick<Services, 'db'>;
  readonly query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
};

/**
 * Publishes every community as if it never was before. What is public depends on what publications have shown before, and
 * so on when they came; two worlds that know the same show the same only once both have forgotten that.
 */
export async function publishAfresh({ services, query }: AfreshWorld): Promise<void> {
  await query('DELETE FROM publication_memory');
  await query('DELETE FROM public_rows');
  await query('UPDATE communities SET revision = revision + 1');
  for (const { id } of await query('SELECT id FROM communities ORDER BY id'))
    await publishCommunity(services, { communityId: String(id) });
}
