import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot, runCommand } from '../../scripts/run-command.ts';

type Modules = { readonly pipelineModules: Readonly<Record<string, readonly string[]>> };
const { pipelineModules } = createRequire(import.meta.url)(
  join(projectRoot, 'lint/pipeline-modules.cjs'),
) as Modules;

let project: string;

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** What the dependency check says of the planted files, on one line. */
async function cruise(): Promise<string> {
  const { output } = await runCommand('depcruise', ['--output-type', 'err-long', 'src'], project);
  return output.replaceAll(/\s+/g, ' ');
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pulse-modules-'));
  for (const path of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'lint'])
    cpSync(join(projectRoot, path), join(project, path), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('the modules of the pipeline', () => {
  it('import only what their line of lint/pipeline-modules.cjs allows', async () => {
    const names = Object.keys(pipelineModules);
    for (const name of names) {
      plant(`src/pipeline/${name}/sound.ts`, `export const sound = '${name}';\n`);
      const foreign = names.find((other) => other !== name && !pipelineModules[name]!.includes(other))!;
      plant(
        `src/pipeline/${name}/planted.ts`,
        `import { sound } from '../${foreign}/sound.ts';\nexport const planted = sound;\n`,
      );
    }
    const output = await cruise();
    for (const name of names) {
      expect(output).toContain(`pipeline-${name}-imports: src/pipeline/${name}/planted.ts`);
      expect(output).toContain(`src/pipeline/${name} may import of the pipeline only:`);
    }
  });

  it('make no circle of folders, even where no file is in one', async () => {
    plant('src/pipeline/whatsapp/header/low.ts', 'export const low = 1;\n');
    plant('src/pipeline/whatsapp/header/high.ts', "export { day } from '../dates/day.ts';\n");
    plant('src/pipeline/whatsapp/dates/day.ts', "export { low as day } from '../header/low.ts';\n");
    const output = await cruise();
    expect(output).toContain('no-folder-circles: src/pipeline/whatsapp/');
    expect(output).toContain('move what both need below them');
  });

  it('are listed: a new folder says what it may import', async () => {
    plant('src/pipeline/figures/sound.ts', 'export const sound = 1;\n');
    plant('src/pipeline/forecasts/guess.ts', "export { sound } from '../figures/sound.ts';\n");
    expect(await cruise()).toContain(
      'a new folder of src/pipeline says in lint/pipeline-modules.cjs what it may import',
    );
  });
});
