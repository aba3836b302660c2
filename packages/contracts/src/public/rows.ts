import type { z } from 'zod';
import { conceptsBody } from './concepts.ts';
import { day } from './daily.ts';
import { week } from './history.ts';
import { pulseBody } from './pulse.ts';

/** The bodies of the stored public rows, by kind. */
export const publicRowBodies = { pulse: pulseBody, week, day, concepts: conceptsBody } as const;
export type PublicRowKind = keyof typeof publicRowBodies;

/**
 * Checks the body of a public row and returns the JSON to store. Reads serve that text without checking it again.
 * @throws ZodError where the body is not what the contract says: a field too few, a field too many, a wrong type.
 */
export function toPublicRowText<Kind extends PublicRowKind>(
  kind: Kind,
  body: z.input<(typeof publicRowBodies)[Kind]>,
): string {
  publicRowBodies[kind].parse(body);
  return JSON.stringify(body);
}
