import { describe, expect, it } from 'vitest';
import { findMismatch } from '../../scripts/setup.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/a/node_modules/zod': { version: '3.0.0' },
    'node_modules/workerd-darwin': { version: '1.0.0', optional: true },
    'node_modules/@beacon-pulse/contracts': { resolved: 'packages/contracts', link: true },
    'packages/contracts': { version: '0.1.0' },
  },
};
const installed = {
  packages: {
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/a/node_modules/zod': { version: '3.0.0' },
    'node_modules/@beacon-pulse/contracts': { resolved: 'packages/contracts', link: true },
    'packages/contracts': { version: '0.1.0' },
  },
};

describe('setup', () => {
  it('installs nothing when all but the packages of other systems are there', () => {
    expect(findMismatch(lock, installed)).toBeNull();
  });

  it('installs when nothing is there', () => {
    expect(findMismatch(lock, null)).toBe('nothing is installed yet');
  });

  it('installs when a version has changed or a package is missing', () => {
    const older = { packages: { ...installed.packages, 'node_modules/zod': { version: '4.6.6' } } };
    expect(findMismatch(lock, older)).toBe('zod has changed');
    expect(findMismatch(lock, { packages: {} })).toBe('zod has changed');
  });

  it('installs when a workspace is not linked yet', () => {
    const { 'node_modules/@beacon-pulse/contracts': _link, ...others } = installed.packages;
    expect(findMismatch(lock, { packages: others })).toBe('@beacon-pulse/contracts is not linked');
  });
});
