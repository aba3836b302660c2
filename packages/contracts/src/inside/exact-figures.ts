import { z } from 'zod';
import { mapFigures } from '../figures.ts';
import { count } from '../text-fields.ts';

const exactFigure = z
  .strictObject({
    value: count.describe('The exact value'),
    people: count.describe('People behind it'),
  })
  .meta({ id: 'ExactFigure' });

/** Every figure of a period as it is. */
export const exactFigures = z
  .strictObject(mapFigures((_name, text) => exactFigure.describe(text)))
  .meta({ id: 'ExactFigures', description: 'The figures of a period, exact; for people with access' });
export type ExactFigures = z.infer<typeof exactFigures>;

const exactPart = z
  .strictObject({
    name: z.string().describe('A type of media, a domain or a language'),
    n: count.describe('How many'),
    people: count.describe('People behind it'),
  })
  .meta({ id: 'ExactPart' });

export const exactDetails = z
  .strictObject({
    media_by_type: z.array(exactPart).max(20).describe('Media by type, most first'),
    domains: z.array(exactPart).max(50).describe('Linked domains, most links first; at most 50'),
    languages: z.array(exactPart).max(20).describe('Messages by language, most first'),
    hours: z.array(count).length(24).describe('Messages by hour of the day, from 0 to 23'),
  })
  .meta({ id: 'ExactDetails', description: 'What the figures of a period are made of' });
export type ExactDetails = z.infer<typeof exactDetails>;
