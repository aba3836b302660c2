import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalFile } from '../../../clients/cli/src/open-local-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pulse-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a local file', () => {
  it('is read anywhere, and named in one normal form', async () => {
    const path = join(folder, 'Gru\u0308ne Beete.txt');
    await writeFile(path, 'carrots and peas');
    const file = await openLocalFile(path);
    expect([file.name, file.size]).toEqual(['Gr\u00fcne Beete.txt', 16]);
    expect(Buffer.from(await file.read(12, 4)).toString()).toBe('peas');
    expect(Buffer.from(await file.read(0, 7)).toString()).toBe('carrots');
    await file.close();
  });

  it('that becomes shorter while it is read is an error, not zeros', async () => {
    const path = join(folder, 'chat.txt');
    await writeFile(path, 'carrots and peas');
    const file = await openLocalFile(path);
    await truncate(path, 5);
    await expect(file.read(0, 16)).rejects.toMatchObject({ code: 'conflict' });
    await file.close();
  });

  it.each([
    ['not_found', 'nothing.zip'],
    ['not_found', join('a.txt', 'b.zip')],
    ['bad_request', '.'],
    ['bad_request', 'n'.repeat(300)],
    ['bad_request', 'nul\0byte'],
  ])('is refused with %s: %j', async (code, name) => {
    await writeFile(join(folder, 'a.txt'), '');
    await expect(openLocalFile(join(folder, name))).rejects.toMatchObject({ name: 'PulseError', code });
  });
});
