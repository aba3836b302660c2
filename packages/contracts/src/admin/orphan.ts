import { z } from 'zod';
import { orphanKinds } from '../enums.ts';
import { pageOf } from '../page.ts';
import { count } from '../text-fields.ts';

const orphan = z.strictObject({
  kind: z
    .enum(orphanKinds)
    .describe('`…_object`: an object that no row names; `…_row`: a row whose object is gone'),
  name: z.string().describe('Key of the object, or of the one that the row says is there'),
  bytes: count.nullable().describe('Size of the object; null for a row'),
  first_seen_at: z.iso.datetime().nullable().describe('The night that saw it first; null for none yet'),
});
export type Orphan = z.infer<typeof orphan>;

export const orphans = pageOf(orphan)
  .extend({ checked: count.describe('Objects that this page looked at') })
  .meta({ id: 'Orphans' });
