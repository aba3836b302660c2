import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const retentionDays = 14;

export type LocalLog = { readonly path: string; write(level: string, message: string): void };

/** Opens today's log file (UTC) in `folder` for appending, and drops files beyond two weeks. */
export function openLocalLog(folder: string, now: Date): LocalLog {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
    .sort()
    .slice(0, -retentionDays);
  for (const name of old) rmSync(join(folder, name));
  const path = join(folder, `${now.toISOString().slice(0, 10)}.log`);
  const stream = createWriteStream(path, { flags: 'a' });
  return {
    path,
    write(level, message) {
      stream.write(`${new Date().toISOString()} ${level} ${message}\n`);
    },
  };
}
