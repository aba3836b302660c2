import { z } from 'zod';

/** The JSON of a problem, for the document. */
export const problemSchema = z
  .looseObject({
    type: z.string().describe('A page about this kind of problem, relative to the origin'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, in a sentence'),
    instance: z.string().describe('The path that was asked for'),
    code: z.string().describe('One of a closed set; see /docs'),
    errors: z
      .array(z.looseObject({ pointer: z.string(), detail: z.string() }))
      .describe('What is wrong with which field, as JSON pointers'),
    request_id: z.string().describe('Name it when you ask for help'),
  })
  .meta({ id: 'Problem', description: 'An error (RFC 9457)' });
