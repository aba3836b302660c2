import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** An error as every answer gives it. Source: RFC 9457. */
export const problem = z
  .strictObject({
    type: z.string().describe('Address of a page about this kind of problem, relative to the origin'),
    title: z.string().describe('Title of this kind of problem'),
    status: z.int().describe('HTTP status'),
    detail: z.string().describe('What is wrong, in a sentence'),
    instance: z.string().describe('The path of the request'),
    code: z
      .enum(errorCodes)
      .describe('Stable code; later versions may add codes, so treat an unknown one by its status'),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('JSON pointer to the field'),
          detail: z.string().describe('What is wrong with it'),
        }),
      )
      .describe('The fields that are wrong'),
    request_id: z.string().describe('Id of the request; mention it when you ask for help'),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457)' });
export type Problem = z.infer<typeof problem>;
