import { createHash } from 'node:crypto';
import type { TestServices } from '../../../testing/harness/test-services.ts';

export const communityId = 'com_garden';
export const sourceId = 'src_allotments';
export const partSize = 5 * 1024 * 1024;

/** A community with one source, written past the repositories. */
export async function plantSource({ d1 }: TestServices): Promise<void> {
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO communities (id, slug, name, time_zone, language, created_at, updated_at) VALUES (?, 'garden', 'Garden', 'Europe/Berlin', 'en', 0, 0)",
      )
      .bind(communityId),
    d1
      .prepare(
        "INSERT INTO sources (id, community_id, slug, name, created_at, updated_at) VALUES (?, ?, 'allotments', 'Allotments', 0, 0)",
      )
      .bind(sourceId, communityId),
  ]);
}

/** `size` bytes that differ with `seed`. */
export function makeBytes(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let i = 0, state = seed + 1; i < size; i += 64) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** The bytes as a network would give them: in several chunks. */
export function streamOf(bytes: Uint8Array, chunk = 1_000_000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + chunk));
      at += chunk;
    },
  });
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
