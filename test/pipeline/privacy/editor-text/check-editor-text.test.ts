import type { WarningKind } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { describe, expect, it } from 'vitest';
import { createErasedNames, hashNameAndWords } from '../../../../src/pipeline/erasure/erased-names.ts';
import { compileNames } from '../../../../src/pipeline/privacy/compile-names.ts';
import { checkEditorText } from '../../../../src/pipeline/privacy/editor-text/check-editor-text.ts';
import { createCopyFinder } from '../../../../src/pipeline/privacy/editor-text/find-copied-runs.ts';

const names = compileNames(
  ['Ewan Tremayne', 'Anna Kowalska', '~ Mira', 'Ewan Workshop', '+44 7700 900123'],
  new Set(['workshop']),
);
const nobody = (word: string) => word;
const check = (text: string) => checkEditorText(text, { names, maskErased: nobody, copied: [] });
const found = (text: string): [WarningKind, string][] =>
  check(text).warnings.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('a text of a manager', () => {
  it.each<[string, [WarningKind, string][]]>([
    ['A calm week. The workshop was open on Saturday, 14.02.2026, from 10:00 to 12:30.', []],
    ['240 people came, which is 12,5 % more than in 2025.', []],
    ['Ewan repaired the kiln.', [['name', 'Ewan']]],
    ['Thanks to Tremayne!', [['name', 'Tremayne']]],
    ['Ask Ewan Workshop for the key.', [['name', 'Ewan Workshop']]],
    ['Dzięki Annie piec działa.', [['name', 'Annie']]],
    ['MIRA won.', [['name', 'MIRA']]],
    ['Write to @mira_k.', [['mention', '@mira_k.']]],
    ['Call 07700 900 123 now.', [['phone', '07700 900 123']]],
    ['Call ٠٧٧٠٠٩٠٠١٢٣ now.', [['phone', '٠٧٧٠٠٩٠٠١٢٣']]],
    ['Mail kiln@makers.example or not.', [['email', 'kiln@makers.example']]],
    ['See https://makers.example/kiln soon.', [['link', 'https://makers.example/kiln']]],
    ['See makers.example soon.', [['link', 'makers.example']]],
    ['Somebody said “the kiln is cold”.', [['quote', '“the kiln is cold”']]],
    ['Jemand sagte: „Der Ofen ist kalt.“', [['quote', '„Der Ofen ist kalt.“']]],
    ['Jemand sagte: „Der Ofen ist kalt."', [['quote', '„Der Ofen ist kalt."']]],
    ['Somebody said ❝the kiln is cold❞.', [['quote', '❝the kiln is cold❞']]],
    ["The members' kiln isn't cold.", []],
    ['So they said:\n> the kiln is cold', [['quote', '> the kiln is cold']]],
  ])('is searched for what gives somebody away: %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it('goes out as it is without a warning, and with one only for a reason', () => {
    expect(check('A calm week.').approve(null)).toBe('A calm week.');
    const named = check('Ewan repaired the kiln.');
    expect(named.approve(null)).toBeNull();
    expect(named.approve('')).toBeNull();
    expect(named.approve('He agreed')).toBe('Ewan repaired the kiln.');
  });

  it('goes out for no reason where it names somebody who was erased', () => {
    const tombstones = hashNameAndWords('key', 'Rowena Pike').map((one) => ({
      ...one,
      mode: 'count' as const,
    }));
    const maskErased = createErasedNames('key', tombstones).mask;
    const text = 'Thanks to rowena, and to all.';
    const { warnings, approve } = checkEditorText(text, { names, maskErased, copied: [] });
    expect(warnings).toEqual([{ kind: 'erased', start: 10, end: 16 }]);
    expect(approve('She agreed')).toBeNull();
  });
});

describe('the name of somebody who was erased', () => {
  const tombstones = ['Rowena Pike', 'Анна'].flatMap((name) =>
    hashNameAndWords('key', name).map((one) => ({ ...one, mode: 'count' as const })),
  );
  const { mask } = createErasedNames('key', tombstones);

  it.each(["Rowena's", 'Rowena’s', 'Rowenas', "ROWENA'S", 'Rowena-Bert', 'Ro\u200cwena', 'Анны'])(
    'is known as %s',
    (form) => {
      expect(mask(`the cake of ${form} is`)).toBe('the cake of [name] is');
      const { approve } = checkEditorText(`Thanks for ${form} cake.`, {
        names,
        maskErased: mask,
        copied: [],
      });
      expect(approve('She agreed')).toBeNull();
    },
  );

  it.each(['row', 'pikelet', "the row's end", 'анонс'])('is not seen in %s', (text) => {
    expect(mask(text)).toBe(text);
  });
});

describe('a run that is copied', () => {
  const text = 'This week: The kiln was cold on Monday, and nobody knows why! We will see.';
  const runs = (...others: string[]) => {
    const finder = createCopyFinder(text);
    for (const other of others) finder.see(other);
    return finder.listRuns().map(({ start, end }) => text.slice(start, end));
  };

  it('is found from nine words on, however it is spelt', () => {
    expect(runs('hm, the KILN was cold on monday and nobody knows… who cares')).toEqual([
      'The kiln was cold on Monday, and nobody knows',
    ]);
    expect(runs('the kiln was cold on monday and nobody')).toEqual([]);
  });

  it('is one where two messages overlap, and none where they only touch with fewer', () => {
    expect(
      runs('The kiln was cold on Monday and nobody knows', 'was cold on monday and nobody knows why we'),
    ).toEqual(['The kiln was cold on Monday, and nobody knows why! We']);
    expect(runs('The kiln was cold', 'on Monday and nobody knows why')).toEqual([]);
  });

  it('is found in scripts without spaces', () => {
    const chinese = '今天的窑很冷没有人知道为什么';
    const finder = createCopyFinder(chinese);
    finder.see('大家好，今天的窑很冷没有人知道');
    expect(finder.listRuns()).toEqual([{ start: 0, end: 11 }]);
  });
});
