import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';

/** Returns the partition of a message: what it works on. Messages of one partition are processed one after the other, partitions in parallel. */
export function partitionOf(message: JobMessage, sourceOfExport: ReadonlyMap<string, string>): string {
  switch (message.type) {
    case 'export.ingest':
      return `source:${sourceOfExport.get(message.export_id) ?? message.export_id}`;
    case 'week.derive':
      return `source:${message.source_id}`;
    case 'media.extract':
      return `media:${message.export_id}`;
    case 'media.analyse':
      return `media:${message.community_id}:${message.kind}`;
    case 'community.rederive':
    case 'community.publish':
      return `community:${message.community_id}`;
  }
}

/** Returns the sort key of a message in its partition: what a source learns comes before what is made of it, and its weeks come in order. */
export function orderInPartition(message: JobMessage): string {
  return message.type === 'week.derive' ? message.week : '';
}

/** Whether a message reads an archive, which takes the memory of a Worker: one is read at a time. */
export function readsArchive(message: JobMessage): boolean {
  return message.type === 'export.ingest' || message.type === 'media.extract';
}
