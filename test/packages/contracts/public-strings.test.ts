import type {
  EditorText,
  PublicDomain,
  PublicName,
  PublicText,
  PublicWord,
} from '@beacon-pulse/contracts/src/public/brands.ts';
import type { ConceptsBody } from '@beacon-pulse/contracts/src/public/concepts.ts';
import type { Day } from '@beacon-pulse/contracts/src/public/daily.ts';
import {
  conceptsExample,
  dailyExample,
  historyExample,
  pulseExample,
} from '@beacon-pulse/contracts/src/public/examples.ts';
import type { Week } from '@beacon-pulse/contracts/src/public/history.ts';
import type { PulseBody } from '@beacon-pulse/contracts/src/public/pulse.ts';
import { type publicRowBodies, toPublicRowText } from '@beacon-pulse/contracts/src/public/rows.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { SegmentMessage } from '../../../src/pipeline/segments/messages/segment-message.ts';
import type { Attachment } from '../../../src/pipeline/whatsapp/entry.ts';
import type { CitedSentence } from '../../../src/ports/models.ts';
import type { EditorTextsTable } from '../../../src/storage/tables/communities.ts';
import type { LabelsTable } from '../../../src/storage/tables/people.ts';

const message: SegmentMessage['text'] = 'my door code is 4711';
const displayName: LabelsTable['label'] = 'Ewan Tremayne';
const fileName: NonNullable<Attachment['name']> = 'IMG-20261116-Ewan.jpg';
const answer: CitedSentence['text'] = 'Ewan is ill.';

/** The fields of a body that take any string, by name; a branded string is none. */
type PlainStrings<Body, Field extends PropertyKey = never> = Body extends string
  ? string extends Body
    ? Field
    : never
  : Body extends readonly (infer Item)[]
    ? PlainStrings<Item, Field>
    : Body extends object
      ? { [Name in keyof Body]-?: PlainStrings<NonNullable<Body[Name]>, Name> }[keyof Body]
      : never;

const firstWeek = historyExample.data[0]!;
const firstDay = dailyExample.data[0]!;

describe('a string of the inside', () => {
  it('is refused by the compiler in every field of public rows that holds words', () => {
    const sentences = [
      // @ts-expect-error the text of a message
      { text: message } satisfies Week['sentences'][number],
      // @ts-expect-error a display name
      { text: displayName } satisfies Week['summaries'][number]['sentences'][number],
      // @ts-expect-error a file name
      { text: fileName } satisfies Day['sentences'][number],
      // @ts-expect-error the answer of a model
      { text: answer } satisfies NonNullable<PulseBody['latest_summary']>['sentences'][number],
    ];
    const written: unknown[] = [
      // @ts-expect-error the text of a message
      message satisfies NonNullable<Week['editor_text']>['text'],
      // @ts-expect-error a display name
      displayName satisfies EditorText satisfies NonNullable<PulseBody['latest_summary']>['editor_text'],
      // @ts-expect-error a text that a manager sends is none before it has passed the check
      answer satisfies EditorTextsTable['text'],
    ];
    const names: unknown[] = [
      // @ts-expect-error the text of a message
      message satisfies PublicName satisfies Week['summaries'][number]['source_name'],
      // @ts-expect-error a display name
      displayName satisfies Day['source_name'],
      // @ts-expect-error a file name
      fileName satisfies PulseBody['sources'][number]['name'],
      // @ts-expect-error the answer of a model
      answer satisfies ConceptsBody['pillars'][number]['name'],
    ];
    const words: unknown[] = [
      // @ts-expect-error the text of a message
      message satisfies ConceptsBody['concepts'][number]['name'],
      // @ts-expect-error a display name
      displayName satisfies ConceptsBody['concepts'][number]['id'],
      // @ts-expect-error a file name
      fileName satisfies PulseBody['top_concepts'][number]['name'],
      // @ts-expect-error the answer of a model
      answer satisfies ConceptsBody['edges'][number]['a'],
      // @ts-expect-error the domain of a link in a message
      message satisfies Week['summaries'][number]['details']['domains'][number]['domain'],
    ];
    expect([...sentences, ...written, ...names, ...words]).toHaveLength(16);
  });

  it('has no other field to go to: what is left are dates, numbers of sources, and what admins set', () => {
    expectTypeOf<PlainStrings<Week>>().toEqualTypeOf<
      'week' | 'from' | 'to' | 'source' | 'busiest_day' | 'language' | 'published_at'
    >();
    expectTypeOf<PlainStrings<Day>>().toEqualTypeOf<'week' | 'day' | 'source' | 'language'>();
    expectTypeOf<PlainStrings<ConceptsBody>>().toEqualTypeOf<
      'first_week' | 'last_week' | 'pillar' | 'slug'
    >();
    expectTypeOf<PlainStrings<PulseBody>>().toEqualTypeOf<
      'week' | 'from' | 'to' | 'slug' | 'pillar' | 'last_message_day' | 'as_of' | 'published_at'
    >();
    type Brands = {
      written: EditorText;
      text: PublicText;
      word: PublicWord;
      name: PublicName;
      domain: PublicDomain;
    };
    expectTypeOf<PlainStrings<Brands>>().toEqualTypeOf<never>();
    expectTypeOf<PlainStrings<{ note: string; list: { more: string | null }[] }>>().toEqualTypeOf<
      'note' | 'more'
    >();
  });

  it.each([message, displayName, fileName, answer, 'ewan'])(
    'is refused as a date and as a number of a source when a row is written: %s',
    (planted) => {
      const write = (kind: keyof typeof publicRowBodies, body: object) => () =>
        toPublicRowText(kind, body as never);
      const source = (change: object) => ({ ...firstWeek.summaries[0]!, ...change });
      for (const [kind, body] of [
        ['week', { ...firstWeek, week: planted }],
        ['week', { ...firstWeek, coverage: { ...firstWeek.coverage, from: planted } }],
        ['week', { ...firstWeek, coverage: { ...firstWeek.coverage, to: planted } }],
        ['week', { ...firstWeek, editor_text: { text: 'A calm week.', published_at: planted } }],
        ['week', { ...firstWeek, summaries: [source({ source: planted })] }],
        ['week', { ...firstWeek, summaries: [source({ week: planted })] }],
        ['day', { ...firstDay, day: planted }],
        ['day', { ...firstDay, week: planted }],
        ['day', { ...firstDay, source: planted }],
        [
          'day',
          { ...firstDay, details: { ...firstDay.details, languages: [{ language: planted, share: 1 }] } },
        ],
      ] as const)
        expect(write(kind, body)).toThrow();
      expect(write('week', firstWeek)).not.toThrow();
      expect(write('day', firstDay)).not.toThrow();
      const { community: _c, available: _a, ...concepts } = conceptsExample as Record<string, unknown>;
      const [concept] = conceptsExample.concepts;
      expect(write('concepts', { ...concepts, concepts: [{ ...concept, first_week: planted }] })).toThrow();
      const { community: _p, available: _q, ...pulse } = pulseExample as Record<string, unknown>;
      expect(write('pulse', { ...pulse, week: planted })).toThrow();
      expect(write('pulse', { ...pulse, freshness: { as_of: planted } })).toThrow();
    },
  );
});
