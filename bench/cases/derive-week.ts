import { generateChat } from '../../scripts/sample/generate-chat.ts';
import { createPhone } from '../../scripts/sample/phone.ts';
import { renderExport } from '../../scripts/sample/render-export.ts';
import { createEmbeddedTextModel } from '../../src/adapters/embedded/extract-summary.ts';
import { deriveWeek } from '../../src/pipeline/summaries/derive-week.ts';
import { seedCommunity } from '../../testing/fixtures/seed-community.ts';
import { seedKey } from '../../testing/fixtures/seed-key.ts';
import { drainQueue } from '../../testing/harness/drain-queue.ts';
import { openMemoryServices } from '../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';
import { uploadExports } from '../../testing/harness/upload-exports.ts';
import { tokeniseByPattern } from '../baseline/tokenise-by-pattern.ts';
import type { BenchResult } from '../check-budgets.ts';

/** CPU seconds of work, the best of some rounds: other work on the machine only ever adds. */
async function measureCpu(rounds: number, work: () => Promise<void> | void): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

/** As if nothing had been derived of any week. */
async function forget({ d1 }: TestServices): Promise<void> {
  const statements = [
    'DELETE FROM digests',
    'DELETE FROM summaries',
    "UPDATE weeks SET digested_inputs_hash = '', summarised_inputs_hash = ''",
  ];
  await d1.batch(statements.map((statement) => d1.prepare(statement)));
}

/**
 * Measures what it costs to derive the weeks of a group: in tokenisations of its texts, done in the same run, and in statements
 * and reads of a week. In memory, so that the CPU is that of deriving and of SQLite alone.
 */
export async function benchDeriveWeek({
  messages = 12_000,
  days = 120,
  rounds = 3,
}: {
  messages?: number;
  days?: number;
  rounds?: number;
} = {}): Promise<BenchResult[]> {
  const generated = generateChat({ seed: 7, messages, days, people: 60, language: 'en' });
  const chat = {
    slug: 'group',
    name: generated.name,
    language: 'en',
    people: generated.people,
    messages: [...generated.messages()],
  } as const;
  const phone = createPhone({ seed: 7, style: 'android-en-12h', people: generated.people });
  const { bytes } = renderExport(chat, phone, { media: 'omitted' });
  const test = await openMemoryServices({
    now: Date.UTC(2026, 10, 16, 8),
    text: createEmbeddedTextModel(),
  });
  try {
    const { sourceId } = await seedCommunity(test, { slug: 'harbour' });
    const { key } = await seedKey(test);
    await uploadExports(test, {
      key,
      community: 'harbour',
      files: [{ source: 'workshop', fileName: 'chat.zip', bytes }],
    });
    await drainQueue(test);
    const { results } = await test.d1.prepare('SELECT week FROM weeks ORDER BY week').all<{ week: string }>();
    let reads = 0;
    const { objects } = test.services;
    const get: typeof objects.get = (name) => {
      reads++;
      return objects.get(name);
    };
    const services = { ...test.services, objects: { ...objects, get } };
    const spent = await measureCpu(rounds, async () => {
      await forget(test);
      reads = 0;
      test.statements.length = 0;
      for (const { week } of results) await deriveWeek(services, { sourceId, week });
    });
    const texts = chat.messages.map(({ text }) => text);
    const tokenising = await measureCpu(2 * rounds, () => {
      for (const text of texts) tokeniseByPattern(text);
    });
    const result = (
      name: string,
      value: number,
      unit: string,
      more: Partial<BenchResult> = {},
    ): BenchResult => ({
      name: `derive_week.${name}`,
      value,
      unit,
      better: 'lower',
      ...more,
    });
    return [
      result('tokenisations', spent / tokenising, 'tokenisations of its texts', {
        baseline: tokenising,
        ratio: tokenising / spent,
      }),
      result('cpu_a_message', (spent / messages) * 1e6, 'µs'),
      result('segments_read_a_week', reads / results.length, 'reads'),
      result('statements_a_week', test.statements.length / results.length, 'statements'),
    ];
  } finally {
    await test.close();
  }
}
