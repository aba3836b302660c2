import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import openApiDocument from '../../openapi/openapi.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import packageLock from '../../package-lock.json' with { type: 'json' };
import { findReleaseNotes, listVersions } from '../../scripts/release-notes.ts';
import { projectRoot } from '../../scripts/run-command.ts';

type LockedPackage = { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> };

const changelog = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');

describe('the version in package.json', () => {
  it('is that of the API document, of the lock file and of the newest section of the changelog', () => {
    expect(openApiDocument.info.version).toBe(packageJson.version);
    expect(packageLock.packages[''].version).toBe(packageJson.version);
    expect(listVersions(changelog)[0]).toBe(packageJson.version);
  });

  it('is that of the workspaces, and what one says of another', () => {
    const lock = packageLock.packages as Readonly<Record<string, LockedPackage>>;
    const workspaces = Object.entries(lock).filter(
      ([path]) => path !== '' && !path.includes('node_modules/'),
    );
    expect(workspaces.length).toBeGreaterThan(0);
    for (const [path, locked] of [['package.json', lock['']!] as const, ...workspaces]) {
      expect(locked.version, path).toBe(packageJson.version);
      for (const [name, wanted] of Object.entries(locked.dependencies ?? {}))
        if (name.startsWith('@beacon-pulse/')) expect(wanted, `${path}: ${name}`).toBe(packageJson.version);
    }
  });

  it('has release notes', () => {
    const notes = findReleaseNotes(`v${packageJson.version}`, packageJson.version, changelog);
    expect(notes).toMatch(/^### (Added|Changed|Fixed)$/m);
    expect(notes).not.toContain('## [');
  });
});

describe('release notes', () => {
  const text =
    '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-02-01\n\nNew.\n\n## [1.0.0] - 2026-01-01\n\nOld.\n';

  it('are the section of the version, and nothing else', () => {
    expect(listVersions(text)).toEqual(['1.1.0', '1.0.0']);
    expect(findReleaseNotes('v1.1.0', '1.1.0', text)).toBe('New.\n');
    expect(findReleaseNotes('v1.0.0', '1.0.0', text)).toBe('Old.\n');
  });

  it('refuse a tag that is not the version, and a version without a dated section', () => {
    expect(() => findReleaseNotes('v1.2.0', '1.1.0', text)).toThrow(
      'The tag v1.2.0 does not name the version',
    );
    expect(() => findReleaseNotes('v1.2.0', '1.2.0', text)).toThrow(
      'CHANGELOG.md has no section "## [1.2.0]',
    );
  });
});
