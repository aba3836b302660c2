import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/sample/random.ts';
import { buildCanaryCommunity } from '../../testing/canary/build-canary-community.ts';
import type { CanaryForm } from '../../testing/canary/canary-form.ts';
import { createFormFinder, findForms } from '../../testing/canary/find-forms.ts';
import { canaryLanguages, generateForms } from '../../testing/canary/generate-forms.ts';
import { createHostileMediaModels, createHostileTextModel } from '../../testing/canary/hostile-models.ts';
import { composedExamples } from '../pipeline/privacy/composed/composed-examples.ts';
import { openText, readAll } from '../pipeline/whatsapp/read-all.ts';

const forms = generateForms(7);
const find = createFormFinder(forms);
const kinds = [
  'phone',
  'email',
  'link',
  'bank',
  'place',
  'handle',
  'member',
  'outsider',
  'child',
  'sensitive',
  'secret',
  'phrase',
] as const;

describe('the forms of the canary', () => {
  it('are more than 333 that are said, of every kind in each of eight languages', () => {
    const said = forms.filter(({ place }) => place !== 'author' && place !== 'group_name');
    expect(said.length).toBeGreaterThanOrEqual(333);
    expect(new Set(said.map(({ language }) => language)).size).toBe(8);
    for (const { language } of canaryLanguages)
      for (const kind of kinds)
        expect(
          said.filter((form) => form.language === language && form.kind === kind).length,
        ).toBeGreaterThan(0);
    expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  });

  it('stand in every place of an export', () => {
    expect(new Set(forms.map(({ place }) => place))).toEqual(
      new Set(['text', 'caption', 'file_name', 'poll', 'contact', 'location', 'author', 'group_name']),
    );
  });

  it('are the same for the same seed, and others for another', () => {
    expect(generateForms(7)).toEqual(forms);
    const texts = new Set(forms.filter(({ kind }) => kind === 'phone').map(({ text }) => text));
    const again = generateForms(8).filter(({ kind, text }) => kind === 'phone' && texts.has(text));
    expect(again.length).toBeLessThan(5);
  });
});

const html = (text: string): string =>
  [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
const json = (text: string): string =>
  [...text]
    .flatMap((character) => character.split(''))
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** In what guise a form may come out. */
const transforms: readonly (readonly [name: string, transform: (text: string) => string | Uint8Array])[] = [
  ['as it is', (text) => text],
  ['in small letters', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['decomposed', (text) => text.normalize('NFD')],
  ['full width', (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ['with invisible characters', (text) => text.replace(/(?<=\p{L}|\p{N})(?=\p{L}|\p{N})/gu, '\u200b')],
  ['percent-encoded', (text) => encodeURIComponent(text)],
  ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['escaped for JSON', json],
  ['escaped for HTML', html],
  ['in base64', base64],
  ['in base64 for URLs', (text) => Buffer.from(text).toString('base64url')],
  ['gzipped', (text) => gzipSync(`{"text":${JSON.stringify(text)}}`)],
  [
    'in a JSON body',
    (text) => `{"weeks":[{"week":"2026-W46","headline":${JSON.stringify(`About ${text}.`)}}]}`,
  ],
];

describe('the search for forms', () => {
  it.each(transforms)('finds every form %s', (_, transform) => {
    const missed = forms.filter((form) => !find(transform(form.text)).some((hit) => hit.form.id === form.id));
    expect(missed.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('finds numbers and names without their blanks', () => {
    const loose = forms.filter(
      ({ kind, needles }) =>
        ['phone', 'bank', 'member'].includes(kind) && needles.some((needle) => needle.length > 10),
    );
    const missed = loose.filter(
      ({ id, text }) => !find(text.replace(/[\s'’]+/g, '')).some((hit) => hit.form.id === id),
    );
    expect(missed.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
    expect(loose.length).toBeGreaterThan(100);
  });

  it('says which form it is, where, and what stands around it', () => {
    const form = forms.find(({ id }) => id === 'en-outsider-1')!;
    expect(findForms(new TextEncoder().encode('Minutes by Gainsborough, in full.'), forms)).toEqual([
      {
        form,
        needle: 'gainsborough',
        view: 'folded',
        excerpt: 'minutes by gainsborough, in full.',
      },
    ]);
  });

  it('finds nothing in clean composed texts of eight languages', () => {
    for (const [language, { lines, words }] of Object.entries(composedExamples))
      expect(find([...lines, ...words].join('\n')), language).toEqual([]);
    for (const { controls } of canaryLanguages) expect(find(controls.join(' '))).toEqual([]);
  });

  it('finds nothing in times, figures, hashes and random ids', () => {
    const random = createRandom(3);
    const hex = (): string => Array.from({ length: 64 }, () => random.int(16).toString(16)).join('');
    const lines = Array.from({ length: 3000 }, (_, i) => ({
      id: hex().slice(0, 26),
      etag: `W/"${hex()}"`,
      at: `2026-11-${String((i % 28) + 1).padStart(2, '0')}T10:${String(i % 60).padStart(2, '0')}:00.${i}Z`,
      figures: [random.int(9000), random.int(900), random.int(90)],
      hash: Buffer.from(hex(), 'hex').toString('base64'),
    }));
    expect(find(JSON.stringify(lines))).toEqual([]);
  });
});

describe.each(['once', 'by_ten'] as const)('the canary community, %s', (mode) => {
  const community = buildCanaryCommunity(7, mode);
  const said = (form: CanaryForm) =>
    community.chats
      .flatMap(({ chat }) => chat.messages)
      .filter(({ id }) => id.startsWith(`${form.id}-`) && /-\d+$/.test(id.slice(form.id.length)));

  it(
    mode === 'once' ? 'says every form once' : 'says every form by ten people, in two weeks and ten texts',
    () => {
      for (const form of community.forms) {
        if (form.place === 'author' || form.place === 'group_name') continue;
        const messages = said(form).filter(
          ({ id }) => id.split('-').length === form.id.split('-').length + 1,
        );
        const people = new Set(messages.map(({ person }) => person));
        const weeks = new Set(messages.map(({ minute }) => Math.floor((Math.floor(minute / 1440) + 3) / 7)));
        expect([form.id, people.size, weeks.size]).toEqual([
          form.id,
          ...(mode === 'once' ? [1, 1] : [10, 2]),
        ]);
        if (mode === 'by_ten' && (form.place === 'text' || form.place === 'caption'))
          expect(new Set(messages.map(({ text }) => text)).size).toBeGreaterThanOrEqual(10);
      }
    },
  );

  it('renders exports in which the forms really are, members and group names too', () => {
    const search = createFormFinder(community.forms);
    const found = new Set<string>();
    for (const { rendered } of community.exports) {
      const files = unzipSync(rendered.bytes);
      const transcript = new TextDecoder().decode(files[rendered.transcriptName]!);
      const names = Object.keys(files).join('\n');
      for (const { form } of search(`${rendered.fileName}\n${names}\n${transcript}`)) found.add(form.id);
    }
    // A phone shows each member by name or by number.
    const shown = ({ id, place }: CanaryForm): boolean =>
      found.has(id) ||
      (place === 'author' && found.has(id.replace(/-(?:author-|m)(\d+)(?:-number)?$/, '-m$1-number'))) ||
      (place === 'author' && found.has(id.replace(/-m(\d+)-number$/, '-author-$1')));
    const missed = community.forms.filter((form) => !shown(form));
    expect(missed.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});

describe('exports of the canary community', () => {
  it('are read like those of any chat: every message, of every kind', async () => {
    const { exports, chats } = buildCanaryCommunity(7, 'by_ten');
    const kinds = new Set<string>();
    for (const [i, { rendered }] of exports.entries()) {
      const { entries } = await readAll(openText(rendered.transcript));
      expect(entries).toHaveLength(chats[i]!.chat.messages.length);
      for (const { kind } of entries) kinds.add(kind);
    }
    expect(kinds).toEqual(new Set(['system', 'text', 'media', 'poll', 'location', 'contact']));
  });
});

describe('hostile models', () => {
  it('tell forms in what they answer', async () => {
    const model = createHostileTextModel(forms);
    const answer = await model.summarise({
      purpose: 'week',
      language: 'en',
      messages: [{ id: 'm1', author: 'p1', minute: 0, text: 'hello' }],
      maxSentences: 6,
    });
    expect(answer.sentences).toHaveLength(6);
    expect(answer.sentences.filter(({ text }) => find(text).length === 0)).toEqual([]);
    const { captioner } = createHostileMediaModels(forms);
    if ('unsupported' in captioner) throw new Error('the hostile captioner is missing');
    const caption = await captioner.run({
      file: { bytes: new Uint8Array(1), mediaType: 'image/png' },
      seen: [],
      language: 'en',
    });
    expect(find(JSON.stringify(caption))).not.toEqual([]);
  });
});
