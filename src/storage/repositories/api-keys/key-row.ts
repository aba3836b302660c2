/** A key without its secret, with the slug of the community it is bound to. */
export type KeyRow = {
  id: string;
  prefix: string;
  name: string;
  scopes: string;
  community_slug: string | null;
  expires_at: number | null;
  last_used_at: number | null;
  revoked_at: number | null;
  created_at: number;
};
