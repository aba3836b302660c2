import { z } from 'zod';

export const publicHealth = z
  .looseObject({ status: z.literal('ok') })
  .meta({ id: 'Health', description: 'The service answers and reaches its database' });
