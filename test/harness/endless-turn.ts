import type { Turn } from '../../src/jobs/turn.ts';

/** A turn that no other takes over and that never ends. */
export const endlessTurn: Turn = { goOn: async () => true };
