import type { TestServices } from '../harness/open-services.ts';

type Seed = { readonly slug: string; readonly published?: boolean; readonly name?: string };

/** A community `com_<slug>` with a source `src_<slug>` (slug `workshop`), made at the time of the services. */
export async function seedCommunity(
  { d1, clock }: Pick<TestServices, 'd1' | 'clock'>,
  { slug, published = true, name = slug }: Seed,
): Promise<{ communityId: string; sourceId: string }> {
  const communityId = `com_${slug}`;
  const sourceId = `src_${slug}`;
  await d1.batch([
    d1
      .prepare(
        `INSERT INTO communities (id, slug, name, time_zone, language, published, created_at, updated_at)
         VALUES (?, ?, ?, 'Europe/Dublin', 'en', ?, ?, ?)`,
      )
      .bind(communityId, slug, name, published ? 1 : 0, clock.now, clock.now),
    d1
      .prepare(
        `INSERT INTO sources (id, community_id, slug, name, created_at, updated_at) VALUES (?, ?, 'workshop', 'Workshop', ?, ?)`,
      )
      .bind(sourceId, communityId, clock.now, clock.now),
  ]);
  return { communityId, sourceId };
}

type PublicRow = {
  readonly communityId: string;
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
};

/** Ready-made public rows. */
export async function seedPublicRows(
  { d1 }: Pick<TestServices, 'd1'>,
  rows: readonly PublicRow[],
): Promise<void> {
  await d1
    .prepare(
      `INSERT INTO public_rows (community_id, kind, key, body)
       SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(?)`,
    )
    .bind(
      JSON.stringify(
        rows.map(({ communityId, kind, key, body }) => [communityId, kind, key, JSON.stringify(body)]),
      ),
    )
    .run();
}
