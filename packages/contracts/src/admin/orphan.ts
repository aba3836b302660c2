import { z } from 'zod';
import { orphanKinds } from '../enums.ts';
import { pageOf } from '../page.ts';
import { count } from '../text-fields.ts';

const orphan = z.strictObject({
  kind: z
    .enum(orphanKinds)
    .describe('`…_object`: an object without a row; `…_row`: a row whose object is gone'),
  name: z.string().describe('Key of the object that exists or is missing'),
  bytes: count.nullable().describe('Size of the object in bytes; null for a row'),
  first_seen_at: z.iso
    .datetime()
    .nullable()
    .describe('When the nightly sweep first found it; null if it has not'),
});
export type Orphan = z.infer<typeof orphan>;

export const orphans = pageOf(orphan)
  .extend({ checked: count.describe('Number of objects that this page covers') })
  .meta({ id: 'Orphans' });
