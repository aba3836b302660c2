import { conceptsBody } from './concepts.ts';
import { day } from './daily.ts';
import { week } from './history.ts';
import { pulseBody } from './pulse.ts';

/** The bodies of the stored public rows, by kind. Each is checked when it is written, never when it is read. */
export const publicRowBodies = { pulse: pulseBody, week, day, concepts: conceptsBody } as const;
export type PublicRowKind = keyof typeof publicRowBodies;
