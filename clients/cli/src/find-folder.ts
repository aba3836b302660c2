import { join } from 'node:path';

/** Where a local Pulse keeps what belongs to this machine: PULSE_FOLDER, else `.pulse` in the project. */
export const findFolder = (): string =>
  process.env['PULSE_FOLDER'] || join(import.meta.dirname, '../../../.pulse');
