/** A source as admins see it, straight from its row. */
export type SourceRow = {
  id: string;
  slug: string;
  name: string;
  created_at: number;
  updated_at: number;
};

export const sourceColumns = ['id', 'slug', 'name', 'created_at', 'updated_at'] as const;
