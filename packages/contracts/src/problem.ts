import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** An error as every answer gives it. Source: RFC 9457. */
export const problem = z
  .strictObject({
    type: z.string().describe('A page about this kind of problem, relative to the origin'),
    title: z.string().describe('What kind of problem it is'),
    status: z.int().describe('HTTP status'),
    detail: z.string().describe('What is wrong, in a sentence'),
    instance: z.string().describe('The path that was asked for'),
    code: z
      .enum(errorCodes)
      .describe(
        'One of a closed set; see /docs. Later versions may add codes: treat an unknown one by its status',
      ),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('JSON pointer to the field'),
          detail: z.string().describe('What is wrong with it'),
        }),
      )
      .describe('What is wrong with which field, as JSON pointers'),
    request_id: z.string().describe('Name it when you ask for help'),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457)' });
export type Problem = z.infer<typeof problem>;
