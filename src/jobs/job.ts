import type { JobMessage, JobMessageType } from '@beacon-pulse/contracts/src/job-messages.ts';
import type { Services } from '../services.ts';

export type MessageOf<Type extends JobMessageType> = Extract<JobMessage, { type: Type }>;

/** Everything that the consumer has to know about messages of one type. */
export type Job<Type extends JobMessageType> = {
  readonly type: Type;
  /** What it does, and what follows from it, as the architecture page says it. */
  readonly does: string;
  readonly followedBy?: string;
  /**
   * Returns what a message works on. Messages of one partition are processed one after the other, partitions in parallel.
   * @param sourceOfExport ids of sources by export, as far as they are known
   */
  partition(message: MessageOf<Type>, sourceOfExport: ReadonlyMap<string, string>): string;
  /** Returns the sort key of a message in its partition, where its messages have an order. */
  order?(message: MessageOf<Type>): string;
  /** Whether it reads an archive, which takes the memory of a Worker: one is read at a time. */
  readonly readsArchive?: boolean;
  /** Whether cron finds such work in the database, message or not: then it need not wait in the queue for hours. */
  readonly foundByCron?: boolean;
  /** Does the work of one message; it may come twice. @returns the messages that follow from it */
  handle(services: Services, message: MessageOf<Type>): Promise<JobMessage[]>;
};

/** Returns the job as it is, with the type of its messages inferred from their name. */
export const defineJob = <Type extends JobMessageType>(
  type: Type,
  job: Omit<Job<Type>, 'type'>,
): Job<Type> => ({ type, ...job });
