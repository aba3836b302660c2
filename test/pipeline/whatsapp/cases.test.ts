import { describe, expect, it } from 'vitest';
import { localTime } from '../../../src/core/time.ts';
import { reportTranscript } from '../../../src/pipeline/whatsapp/detect/report-transcript.ts';
import type { Entry } from '../../../src/pipeline/whatsapp/entry.ts';
import { bodyCases } from './cases/bodies.ts';
import { type Case, expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';
import { trapCases } from './cases/traps.ts';
import { openText, readAll } from './read-all.ts';

function printEntry(entry: Entry): string {
  const parts = [localTime(entry.minute, entry.second), entry.author ?? '-', entry.kind, entry.text];
  if (entry.attachment?.name) parts.push(`file=${entry.attachment.name}`);
  if (entry.attachment?.omitted) parts.push('omitted');
  if (entry.attachment?.type) parts.push(`type=${entry.attachment.type}`);
  if (entry.edited) parts.push('edited');
  if (entry.event)
    parts.push(`event=${entry.event.type}:${entry.event.actor ?? ''}:${entry.event.targets.join()}`);
  return parts.join('|');
}

const countKinds = (entries: readonly Entry[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

async function check({ text, entries, report, warnings, options }: Case, chunk?: number): Promise<void> {
  const { files, ...rest } = options ?? {};
  const hasFile = (name: string) => files?.includes(name) ?? false;
  const result = await readAll(openText(expandMarks(text), chunk), { ...rest, hasFile });
  const read = result.entries.map(printEntry);
  expect(read).toEqual(entries.map(expandMarks));
  expect(result.entries.map((entry) => entry.index)).toEqual(result.entries.map((_, index) => index));
  const said = reportTranscript(result.profile);
  if (report) expect(said).toMatchObject(report);
  if (warnings) expect(said.warnings.map((warning) => warning.code)).toEqual(warnings);
  const counted = Object.fromEntries(Object.entries(said.counts).filter(([, count]) => count > 0));
  expect(counted).toEqual(countKinds(result.entries));
  expect(said.entries).toBe(result.entries.length);
}

describe.each([
  ['headers', headerCases],
  ['bodies', bodyCases],
  ['notices', noticeCases],
  ['traps', trapCases],
] as const)('%s', (_, cases) => {
  it.each(cases)('$name', (one) => check(one));

  it.each(cases)('$name, byte by byte', (one) => check(one, 1));
});
