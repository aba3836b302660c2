import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';

/** Stands for `openTestServices` while mutants run: hundreds of runs have no time for a workerd each. */
export const openTestServices = openMemoryServices;
