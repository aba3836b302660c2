import { type JobMessageType, jobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Job } from '../../src/jobs/job.ts';

const envelope: ReadonlySet<string> = new Set(['v', 'type', 'correlation_id']);
const positions: ReadonlySet<string> = new Set(['from', 'after']);

/** Says what a pointer points to: `source_id` is a source, `after` a position. */
const nameOf = (pointer: string): string =>
  positions.has(pointer) ? 'position' : pointer.replace(/_id$/, '').replaceAll('_', ' ');

/** Returns the rows of the table of queue messages, in the order of the contract; a type without a job has none. */
export function listMessageRows(
  jobs: Readonly<Record<JobMessageType, Pick<Job<JobMessageType>, 'does' | 'followedBy'>>>,
): string[] {
  return jobMessage.options.flatMap(({ shape }) => {
    const type = shape.type.value;
    if (!(type in jobs)) return [];
    const { does, followedBy = '' } = jobs[type];
    const pointers = Object.keys(shape).filter((name) => !envelope.has(name));
    return `| \`${type}\` | ${pointers.map(nameOf).join(', ')} | ${does} | ${followedBy === '' ? '' : `${followedBy} `}|`;
  });
}
