import { jobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { compareLists, listFirstCodes, readText } from './read-document.ts';

const dispatchPath = 'src/jobs/dispatch.ts';

/** Finds types of messages without a handler or a place in the documentation. @returns sentences that name the fix */
export function findUnhandledJobs(): string[] {
  const types = jobMessage.options.map(({ shape }) => shape.type.value);
  const dispatch = readText(dispatchPath);
  return [
    ...types
      .filter((type) => !dispatch.includes(`case '${type}':`))
      .map(
        (type) =>
          `Nothing handles messages of type \`${type}\`: add a file to src/jobs/handlers and a case to ${dispatchPath}.`,
      ),
    ...compareLists(types, listFirstCodes('ARCHITECTURE.md', 'Queue messages'), {
      missing: (type) => `ARCHITECTURE.md lacks the message \`${type}\`: add a row under "Queue messages".`,
      unknown: (type) =>
        `ARCHITECTURE.md has a message \`${type}\` that does not exist: remove the row under "Queue messages".`,
    }),
  ];
}
