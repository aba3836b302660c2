import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/run-command.ts';

/** Where annotated replies lie, if this machine has them: in PULSE_REPLIES, or beside the project. They are never part of it. */
export function findRepliesFolder(): string | null {
  const folder = process.env['PULSE_REPLIES'] ?? join(projectRoot, '../shared/data/replies');
  return existsSync(join(folder, 'dev.jsonl.gz')) ? folder : null;
}
