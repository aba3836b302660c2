import type { MediaKind } from '@beacon-pulse/contracts/src/enums.ts';

/** What can be held by one worker at a time. Whoever names the same thing waits for the same lease. */
export const leaseNames = {
  /** What is known of a source: its segments, weeks, labels and people. */
  source: (sourceId: string): string => `source:${sourceId}`,
  /** The media objects of a community and the rows that name them. */
  media: (communityId: string): string => `media:${communityId}`,
  /** The analysis of a community's media of one kind. */
  analysis: (kind: MediaKind, communityId: string): string => `analyse:${kind}:${communityId}`,
  /** A cron task. */
  cron: (task: string): string => `cron:${task}`,
} as const;
