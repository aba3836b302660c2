import { z } from 'zod';
import { pageOf } from '../page.ts';
import { count } from '../text-fields.ts';

export const personLabel = z
  .strictObject({
    label: z.string().describe('How some phone names the author'),
    person: z.string().describe('Labels with the same value are one person'),
    shared: z
      .boolean()
      .describe('Phones call several people so: where a message has another label too, that one counts'),
  })
  .meta({ id: 'PersonLabel' });

export const people = pageOf(personLabel).meta({ id: 'People' });

export const aliasProposal = z
  .strictObject({
    labels: z.array(z.string()).describe('Two labels that may be one person'),
    n: count.describe('Messages that phones show under both'),
    confidence: z.number().min(0).max(1).describe('How sure it is, 0 to 1'),
    applied: z.boolean().describe('They are held to be one person'),
  })
  .meta({ id: 'AliasProposal' });

export const aliasProposals = z
  .strictObject({
    data: z.array(aliasProposal).describe('The proposals, surest first'),
    next_cursor: z.null().describe('There is one page'),
    has_more: z.literal(false).describe('There is one page'),
  })
  .meta({ id: 'AliasProposals' });

export const peopleDecision = z
  .strictObject({ changed: z.array(z.string()).describe('Labels that stand for another person now') })
  .meta({ id: 'PeopleDecision' });
