import { afterEach, describe, expect, it } from 'vitest';
import { sealDueWeeks } from '../../../src/pipeline/retention/seal-due-weeks.ts';
import { earlyTalk, lateTalk, publishTalk } from '../../../testing/fixtures/publish-talk.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

const opened: TestServices[] = [];
afterEach(async () => {
  for (const test of opened.splice(0)) await test.close();
});

async function publish(files?: readonly Uint8Array<ArrayBuffer>[]): Promise<TestServices> {
  const test = await publishTalk(files);
  opened.push(test);
  return test;
}

async function readRows({ d1 }: TestServices) {
  const { results } = await d1
    .prepare('SELECT kind, key, body FROM public_rows ORDER BY kind, key')
    .all<{ kind: string; key: string; body: string }>();
  const concepts = JSON.parse(results.find(({ kind }) => kind === 'concepts')?.body ?? '{}') as {
    concepts: { id: string; name: string; n_people: number }[];
  };
  const headlines = results
    .filter(({ kind }) => kind === 'week')
    .map(({ key, body }) => [
      key,
      (JSON.parse(body) as { sentences: { text: string }[] }).sentences[0]?.text,
    ]);
  return {
    results,
    names: concepts.concepts.map(({ name }) => name),
    headlines: Object.fromEntries(headlines),
  };
}

describe('public words of a community', () => {
  it('name concepts, and weeks in which k members spoke about them; own words and names wait', async () => {
    const { names, headlines, results } = await readRows(await publish());
    expect(names).toContain('compost');
    expect(names).toContain('newsletter');
    expect(headlines['2026-W44']).toMatch(/compost/);
    expect(headlines['2026-W44']).toMatch(/newsletter/);
    expect(headlines['2026-W46']).toMatch(/compost/);
    expect(headlines['2026-W46']).not.toMatch(/newsletter/);
    expect(JSON.stringify(results)).not.toMatch(/zorbleworks|rowena/i);
  });

  it('are the same in any order of uploads', async () => {
    const wanted = (await readRows(await publish())).results;
    expect((await readRows(await publish([lateTalk, earlyTalk, lateTalk]))).results).toEqual(wanted);
  });

  it('go with the texts that they rest on', async () => {
    const test = await publish();
    const count = async () =>
      (await test.d1
        .prepare("SELECT COUNT(*) AS n FROM terms WHERE uses LIKE '%compost%'")
        .first<{ n: number }>())!.n;
    expect(await count()).toBe(4);
    await test.d1.exec('UPDATE communities SET retention_days = 1');
    test.clock.now += 90 * 86_400_000;
    await sealDueWeeks(test.services, async () => true);
    expect(await count()).toBe(0);
  });
});
