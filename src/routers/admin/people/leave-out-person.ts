import { leftOutNames } from '@beacon-pulse/contracts/src/admin/person.ts';
import { leaveOutPerson as leaveOut } from '../../../admin/people/leave-out-person.ts';
import { adminProcedure } from '../../trpc.ts';
import { personToLeaveOut } from './schema.ts';

export const leaveOutPerson = adminProcedure
  .meta({
    openapi: {
      method: 'PUT',
      path: '/api/communities/{community}/left-out',
      operationId: 'leaveOutPerson',
      summary: 'Leave a person out, or take them in',
      description:
        'Leaves a person out: no answer of the inside quotes their messages or names them, under any name that phones show for them; others’ texts are shown without their name. They stay counted in figures. It holds from the next answer on, and for later uploads, also where nobody has the name yet. With `left_out: false` they are taken in again. Nothing is deleted: see `erasePerson`.',
      tags: ['People'],
      example: {
        request: { community: 'harbour-makers', names: ['Mira (kiln)'], left_out: true },
        response: { names: ['Mira (kiln)', '~ Mira'] },
      },
      errorResponses: [404, 409],
    },
  })
  .input(personToLeaveOut)
  .output(leftOutNames)
  .mutation(async ({ ctx, input: { left_out: leftOut, ...which } }) => ({
    names: [...(await leaveOut(ctx.services, ctx.actor, { ...which, leftOut }))],
  }));
