import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { localTime } from '../../../src/core/time.ts';
import { reportTranscript } from '../../../src/pipeline/whatsapp/detect/report-transcript.ts';
import { bodyCases } from './cases/bodies.ts';
import { type Case, expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';
import { trapCases } from './cases/traps.ts';
import { openText, readAll } from './read-all.ts';

const path = 'docs/formats.md';
const cell = (text: string): string => `\`${text.replaceAll('|', '\\|').replaceAll('`', '')}\``;

async function headerRow({ name, text, options }: Case): Promise<string> {
  const { profile, entries } = await readAll(openText(expandMarks(text)), {
    ...(options?.year ? { year: options.year } : {}),
  });
  const report = reportTranscript(profile);
  const first = entries[0]!;
  return `| ${name} | ${cell(text.split(/[\r\n]/)[0]!)} | ${localTime(first.minute, first.second)} | ${report.platform} | ${report.clock} | ${report.date_order}, ${report.date_order_evidence} |`;
}

function bodyRow({ name, entries }: Case): string {
  const entry = entries.find((line) => !line.endsWith('|ok')) ?? entries[0]!;
  return `| ${name} | ${cell(entry.split('|').slice(1).join('|').replaceAll('\n', '↵').slice(0, 140))} |`;
}

/** The tables of docs/formats.md, made from the cases that the reader is held to. */
async function renderTables(): Promise<Map<string, string>> {
  const headers = await Promise.all(headerCases.map(headerRow));
  return new Map([
    [
      'headers',
      [
        '| shape | first line | read as | platform | clock | order |',
        '|---|---|---|---|---|---|',
        ...headers,
      ].join('\n'),
    ],
    ['bodies', ['| case | author, kind, text and more |', '|---|---|', ...bodyCases.map(bodyRow)].join('\n')],
    [
      'notices',
      ['| case | author, kind, text and more |', '|---|---|', ...noticeCases.map(bodyRow)].join('\n'),
    ],
    ['traps', trapCases.map(({ name }) => `- ${name}`).join('\n')],
  ]);
}

it('docs/formats.md shows what the reader does (UPDATE_DOCS=1 writes it)', async () => {
  const committed = readFileSync(path, 'utf8');
  let rendered = committed;
  for (const [name, table] of await renderTables()) {
    const begin = `<!-- ${name}: made from test/pipeline/whatsapp/cases -->\n`;
    const from = rendered.indexOf(begin) + begin.length;
    const to = rendered.indexOf(`<!-- end of ${name} -->`);
    expect(from, name).toBeGreaterThan(begin.length - 1);
    expect(to, name).toBeGreaterThan(0);
    rendered = `${rendered.slice(0, from)}${table}\n${rendered.slice(to)}`;
  }
  if (process.env.UPDATE_DOCS) writeFileSync(path, rendered);
  else expect(committed).toBe(rendered);
});
