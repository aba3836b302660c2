import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count } from '../text-fields.ts';

export const personLabel = z
  .strictObject({
    label: z.string().describe('The name that a phone shows for the author'),
    person: z.string().describe('Display names with the same value are one person'),
    shared: z
      .boolean()
      .describe(
        'Whether phones show this name for several people: another name of the same message then takes precedence',
      ),
  })
  .meta({ id: 'PersonLabel' });

export const people = pageOf(personLabel).meta({ id: 'People' });

export const aliasProposal = z
  .strictObject({
    labels: z.array(z.string()).describe('Two display names that may be one person'),
    n: count.describe('Messages that phones show under both names'),
    confidence: z.number().min(0).max(1).describe('Confidence, from 0 to 1'),
    applied: z.boolean().describe('Whether they are counted as one person'),
  })
  .meta({ id: 'AliasProposal' });

export const aliasProposals = z
  .strictObject({
    data: z.array(aliasProposal).describe('The proposals, most certain first'),
    next_cursor: z.null().describe('Always one page'),
    has_more: z.literal(false).describe('Always one page'),
  })
  .meta({ id: 'AliasProposals' });

export const peopleDecision = z
  .strictObject({ changed: z.array(z.string()).describe('Display names that now stand for another person') })
  .meta({ id: 'PeopleDecision' });

export const leftOutNames = z
  .strictObject({ names: z.array(z.string()).describe('Display names, as phones show them, in order') })
  .meta({ id: 'LeftOutNames', description: 'Names of people whom the inside neither quotes nor names' });
