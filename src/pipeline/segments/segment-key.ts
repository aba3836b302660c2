/** Where the merged messages of one source and one ISO week are stored. */
export function segmentKey(sourceId: string, week: string): string {
  return `segments/${sourceId}/${week}`;
}
