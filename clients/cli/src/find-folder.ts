import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
};

const name = 'beacon-pulse';

/** Whether a folder is the project itself, and not what a package was installed into. */
function isProject(folder: string): boolean {
  try {
    const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof found === 'object' && found !== null && 'name' in found && found.name === name;
  } catch {
    return false;
  }
}

/** Returns the folder of a person on a machine: APPDATA on Windows, else XDG_CONFIG_HOME or `~/.config`. */
function findUserFolder({ env, platform, home }: Machine): string {
  const named = platform === 'win32' ? env['APPDATA'] : env['XDG_CONFIG_HOME'];
  if (named !== undefined && isAbsolute(named)) return join(named, name);
  return platform === 'win32' ? join(home, 'AppData', 'Roaming', name) : join(home, '.config', name);
}

/**
 * Finds the folder of what the command keeps: PULSE_FOLDER, else `.pulse` in the project, else, where the command was
 * installed, a folder of the person who runs it.
 */
export function findFolder(
  place = import.meta.dirname,
  machine: Machine = { env: process.env, platform: process.platform, home: homedir() },
): string {
  const named = machine.env['PULSE_FOLDER'];
  if (named) return named;
  const project = join(place, '../../..');
  return isProject(project) ? join(project, '.pulse') : findUserFolder(machine);
}
