import { z } from 'zod';

/** The answer of a list: `{data, next_cursor, has_more}`. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    data: z.array(row).describe('The rows of this page'),
    next_cursor: z.string().nullable().describe('Cursor of the next page; null on the last page'),
    has_more: z.boolean().describe('Whether there is another page'),
  });

/** Returns the schema of `limit`: from 1 to `most`, and `otherwise` where it is omitted. */
export const limitParameter = (most: number, otherwise: number) =>
  z.int().min(1).max(most).default(otherwise).describe(`Rows per page, at most ${most}`);

export const cursorParameter = z
  .string()
  .min(1)
  .max(400)
  .optional()
  .describe('`next_cursor` of the previous page');
