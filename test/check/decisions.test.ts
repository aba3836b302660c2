import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run-command.ts';

const folder = join(projectRoot, 'docs/decisions');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const files = readdirSync(folder).filter((name) => /^\d/.test(name));

const titleOf = (name: string): string => /^# \d{4}: (.+)$/m.exec(read(name))?.[1] ?? '';

/** What keeps a text from being a decision, as sentences; docs/decisions/template.md shows the form. */
function findFaults(name: string, text: string): string[] {
  const faults: string[] = [];
  const [title = '', blank, status = ''] = text.split('\n');
  if (!new RegExp(`^# ${name.slice(0, 4)}: [A-Z].{5,80}[^.]$`).test(title) || blank !== '')
    faults.push(`The first line must be "# ${name.slice(0, 4)}: " and a title.`);
  if (!/^Status: (?:proposed|accepted|withdrawn|replaced by \d{4}), \d{4}-\d{2}-\d{2}(?:; .+)?$/.test(status))
    faults.push('The third line must be "Status: accepted, YYYY-MM-DD".');
  const sections = [...text.matchAll(/^## (.+)\n\n(?!##)\S/gm)].map(([, heading]) => heading);
  if (sections.join() !== 'Context,Decision,Alternatives,Consequences')
    faults.push('The sections must be Context, Decision, Alternatives and Consequences, each with a text.');
  return faults;
}

describe('decisions', () => {
  it('are numbered without gaps', () => {
    expect(files.map((name) => name.slice(0, 5))).toEqual(
      files.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(files)('%s has the form of the template', (name) => {
    expect(findFaults(name, read(name))).toEqual([]);
  });

  it('are all listed, with their titles', () => {
    const listed = [...read('README.md').matchAll(/^\| \[(\d{4})\]\((.+)\) \| (.+) \|$/gm)];
    expect(listed.map(([, , name, title]) => [name, title])).toEqual(
      files.map((name) => [name, titleOf(name)]),
    );
  });
});

describe('the form of a decision', () => {
  const sound =
    '# 0001: Say what is done\n\nStatus: accepted, 2026-01-01\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Alternatives\n\nC.\n\n## Consequences\n\nD.\n';

  it.each([
    ['a wrong number', sound.replace('0001', '0002'), 'first line'],
    ['no status', sound.replace('Status: accepted, 2026-01-01', 'Accepted.'), 'third line'],
    ['a section left out', sound.replace('## Alternatives\n\nC.\n\n', ''), 'sections must be'],
    ['an empty section', sound.replace('C.\n\n', ''), 'sections must be'],
  ])('is missed by %s', (_, text, fault) => {
    expect(findFaults('0001-x.md', sound)).toEqual([]);
    expect(findFaults('0001-x.md', text).join(' ')).toContain(fault);
  });
});
