import { z } from 'zod';

export const insideLink = z
  .strictObject({
    url: z.url().describe('Address that opens the pages of the community, once, in one browser'),
    expires_at: z.iso.datetime().describe('Until when it can be used'),
  })
  .meta({ id: 'InsideLink' });
