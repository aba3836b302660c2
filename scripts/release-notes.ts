import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';

/** Returns the versions that a changelog has sections for, newest first, without `Unreleased`. */
export function listVersions(changelog: string): string[] {
  return [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/gm)].map(
    ([, version]) => version!,
  );
}

/**
 * Returns the section of the changelog that belongs to a tag.
 * @throws StopError when the tag is not `v` and the version of package.json, or the changelog has no dated section for it
 */
export function findReleaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`)
    throw new StopError(`The tag ${tag} does not name the version of package.json: v${version}.`);
  if (!listVersions(changelog).includes(version))
    throw new StopError(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD".`);
  const start = changelog.indexOf(`\n## [${version}] - `) + 1;
  const [, ...lines] = changelog.slice(start).split('\n');
  const end = lines.findIndex((line) => line.startsWith('## '));
  return `${lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim()}\n`;
}

async function main(): Promise<number> {
  const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  process.stdout.write(findReleaseNotes(process.argv[2] ?? '(none)', version, read('CHANGELOG.md')));
  return 0;
}

if (import.meta.main) await runMain(main);
