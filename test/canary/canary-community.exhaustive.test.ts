import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCanaryCommunity, type CanaryMode } from '../../testing/canary/build-canary-community.ts';
import { collectPublic, type PublicBytes } from '../../testing/canary/collect-public.ts';
import { createFormFinder } from '../../testing/canary/find-forms.ts';
import { publishCanary, setPolicy } from '../../testing/canary/publish-canary.ts';
import type { TestServices } from '../../testing/harness/test-services.ts';

const minutes = 60_000;

type Concepts = { readonly concepts: readonly { readonly name: string }[] };

describe.each(['once', 'by_ten'] as const satisfies CanaryMode[])(
  'a community full of personal forms, each said %s',
  (mode) => {
    const community = buildCanaryCommunity(11, mode);
    const find = createFormFinder(community.forms);
    let test: TestServices;
    let collected: PublicBytes[] = [];
    let atFigures: PublicBytes[] = [];
    beforeAll(async () => {
      test = await publishCanary(community);
      collected = await collectPublic(test, community.slug);
      await setPolicy(test, community.slug, 'figures');
      atFigures = await collectPublic(test, community.slug);
    }, 5 * minutes);
    afterAll(() => test.close());

    const search = (some: readonly PublicBytes[]): string[] =>
      some.flatMap(({ where, text }) =>
        find(text).map(({ form, needle, excerpt }) => `${where}: ${form.id} “${needle}” in …${excerpt}…`),
      );
    const bodyOf = (path: string): string => {
      const found = collected.find(({ where }) => where.startsWith(`200 ${path}`));
      if (found === undefined) throw new Error(`${path} was not answered`);
      return found.text.slice(found.text.indexOf('\n\n'));
    };

    it('has at least 300 of them, in eight languages', () => {
      expect(community.forms.length).toBeGreaterThanOrEqual(300);
      expect(new Set(community.forms.map(({ language }) => language)).size).toBe(8);
    });

    it('is public: weeks with figures of all groups, and the words that everybody uses', async () => {
      const { results } = await test.d1
        .prepare("SELECT status FROM exports WHERE status <> 'completed'")
        .all<{ status: string }>();
      expect(results).toEqual([{ status: 'failed' }]);
      const { data } = JSON.parse(bodyOf('/pulse/history.json')) as { data: { summaries: unknown[] }[] };
      expect(data.map(({ summaries }) => summaries.length)).toContain(8);
      const { concepts } = JSON.parse(bodyOf('/pulse/concepts.json')) as Concepts;
      const controls = community.chats.flatMap(({ language }) => language.controls);
      expect(concepts.filter(({ name }) => controls.includes(name)).length).toBeGreaterThanOrEqual(5);
      expect(bodyOf('/pulse/history.json')).toMatch(new RegExp(concepts.map(({ name }) => name).join('|')));
    });

    it('lets none of them out: not in an answer, a page, a refusal, the cache or a log line', () => {
      for (const kind of ['200 ', '400 ', '404 ', 'cache ', 'log '])
        expect(collected.some(({ where }) => where.startsWith(kind))).toBe(true);
      expect(search(collected)).toEqual([]);
    });

    it('lets none of them out at the policy figures either, and no word at all', () => {
      expect(search(atFigures)).toEqual([]);
      const answers = atFigures.filter(({ where }) => /^200 \/(?:pulse|sources)/.test(where));
      expect(answers.length).toBeGreaterThan(20);
      expect(answers.some(({ text }) => /"messages":\{"value":\d/.test(text))).toBe(true);
      const words = community.chats.flatMap(({ language }) => language.controls);
      for (const { where, text } of answers)
        expect(
          words.filter((word) => text.includes(word)),
          where,
        ).toEqual([]);
    });
  },
);

describe('the search of what is public', () => {
  it(
    'finds what is planted: a sentence in a public row, with its copy in the cache, and a name in a log line',
    async () => {
      const community = buildCanaryCommunity(11, 'once');
      const find = createFormFinder(community.forms);
      const test = await publishCanary(community);
      const [sentence, member] = ['en-secret-1', 'de-author-1'].map(
        (id) => community.forms.find((form) => form.id === id)!,
      );
      await test.d1
        .prepare(
          "UPDATE public_rows SET body = json_set(body, '$.sentences[0].text', ?) WHERE kind = 'week' AND key = '2026-W45'",
        )
        .bind(`Someone wrote: ${sentence!.text}`)
        .run();
      test.services.log.warn('media.skipped', { reason: `of ${member!.text.toUpperCase()}` });
      const found = (await collectPublic(test, community.slug)).flatMap(({ where, text }) =>
        find(text).map(({ form }) => `${where.split(' ')[0]} ${form.id}`),
      );
      await test.close();
      // The same name is planted in other forms of its member too.
      const others = new Set(found.filter((each) => !each.startsWith('log de-member-')));
      expect(others).toEqual(new Set(['200 en-secret-1', 'cache en-secret-1', 'log de-author-1']));
    },
    5 * minutes,
  );
});
