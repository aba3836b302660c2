import { objectPrefixes } from '../../core/storage-prefixes.ts';

/** Returns where all artifacts of a community lie. */
export function mediaPrefix(communityId: string): string {
  return `${objectPrefixes.media}${communityId}/`;
}

/** Returns the key of the object of an artifact: named by the hash of the file as it stood in the archive. */
export function mediaKey(communityId: string, sha256: string): string {
  return `${mediaPrefix(communityId)}${sha256}`;
}
