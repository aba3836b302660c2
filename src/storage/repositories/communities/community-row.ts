/** A community as admins see it, straight from its row. */
export type CommunityRow = {
  id: string;
  slug: string;
  name: string;
  time_zone: string;
  language: string;
  published: number;
  min_people: number;
  retention_days: number;
  pillars: string;
  created_at: number;
  updated_at: number;
};

export const communityColumns = [
  'id',
  'slug',
  'name',
  'time_zone',
  'language',
  'published',
  'min_people',
  'retention_days',
  'pillars',
  'created_at',
  'updated_at',
] as const;
