import { jobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { findUnregisteredJobs } from '../register/find-unregistered.ts';
import { listMessageRows } from '../register/list-message-rows.ts';
import { compareLists, readTableLines } from './read-document.ts';

const codeOf = (row: string): string => /`([^`]+)`/.exec(row)?.[1] ?? row;

/** Finds types of messages without a handler or with another place in the documentation. @returns sentences that name the fix */
export function findUnhandledJobs(): string[] {
  return [
    ...findUnregisteredJobs().map(
      ({ path, name, list }) =>
        `Nothing runs the job \`${name}\` of ${path}: add it to ${list}. Run: npm run register`,
    ),
    ...jobMessage.options
      .map(({ shape }) => shape.type.value)
      .filter((type) => !(type in jobs))
      .map(
        (type) =>
          `Nothing handles messages of type \`${type}\`: define its job in a file of src/jobs/handlers. Then run: npm run register`,
      ),
    ...compareLists(listMessageRows(jobs), readTableLines('ARCHITECTURE.md', 'Queue messages').slice(2), {
      missing: (row) =>
        `ARCHITECTURE.md lacks what its job says about the message \`${codeOf(row)}\`. Run: npm run register`,
      unknown: (row) =>
        `ARCHITECTURE.md has a row about the message \`${codeOf(row)}\` that no job says. Run: npm run register`,
    }),
  ];
}
