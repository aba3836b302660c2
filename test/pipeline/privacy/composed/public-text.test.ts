import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  composeHeadline,
  composeTheme,
  type PublicTheme,
  type PublicWeek,
} from '../../../../src/pipeline/privacy/composed/compose-week.ts';
import type { PublicText } from '../../../../src/pipeline/privacy/composed/public-text.ts';
import type { ProtectedFigure } from '../../../../src/pipeline/privacy/protected-figure.ts';
import { protectFigure } from '../../../../src/pipeline/privacy/protected-figure.ts';
import type { PublicWord } from '../../../../src/pipeline/privacy/public-words/public-word.ts';
import { markPublicWord } from '../../../../src/pipeline/privacy/public-words/public-word.ts';
import type { SegmentMessage } from '../../../../src/pipeline/segments/messages/segment-message.ts';
import type { Attachment } from '../../../../src/pipeline/whatsapp/entry.ts';
import type { CitedSentence } from '../../../../src/ports/models.ts';
import type { LabelsTable } from '../../../../src/storage/tables/people.ts';

/** A public contract: nothing but composed text may go in. */
const publish = (text: PublicText): string => text;

/** What comes from members and from models. */
const message: SegmentMessage['text'] = 'my door code is 4711';
const displayName: LabelsTable['label'] = 'Ewan Tremayne';
const fileName: NonNullable<Attachment['name']> = 'IMG-20261116-Ewan.jpg';
const answer: CitedSentence['text'] = 'Ewan is ill.';

describe('public text', () => {
  it('cannot be a text of a message, a display name, a file name or the output of a model', () => {
    expectTypeOf<SegmentMessage['text']>().not.toExtend<PublicText>();
    expectTypeOf<LabelsTable['label']>().not.toExtend<PublicText>();
    expectTypeOf<NonNullable<Attachment['name']>>().not.toExtend<PublicText>();
    expectTypeOf<CitedSentence['text']>().not.toExtend<PublicText>();
    // @ts-expect-error the text of a message
    publish(message);
    // @ts-expect-error a display name
    publish(displayName);
    // @ts-expect-error a file name
    publish(fileName);
    // @ts-expect-error what a model answered
    publish(answer);
    // @ts-expect-error composed text with anything joined to it is a plain string again
    publish(`${composeHeadline(null, [], 'en')}`);
    // @ts-expect-error a public word is no sentence
    publish(markPublicWord('workshop'));
    expect(publish(composeHeadline(null, [markPublicWord('workshop')], 'en')!)).toContain('workshop');
  });

  it('cannot be composed of them either', () => {
    const people = protectFigure(9);
    // @ts-expect-error a display name is no public word
    composeTheme({ word: displayName, people, conversations: null }, 'en');
    // @ts-expect-error the text of a message is no topic
    composeHeadline(null, [message], 'en');
    // @ts-expect-error an exact count is no protected figure
    composeTheme({ word: markPublicWord('workshop'), people: 3, conversations: null }, 'en');
    expectTypeOf<PublicTheme['word']>().toEqualTypeOf<PublicWord>();
    expectTypeOf<PublicTheme['people']>().toEqualTypeOf<ProtectedFigure>();
  });

  it('is composed of a week without a single plain string', () => {
    type Strings<Value> = Value extends PublicWord
      ? never
      : Value extends string
        ? Value
        : Value extends readonly (infer Item)[]
          ? Strings<Item>
          : Value extends object
            ? { [Key in keyof Value]: Strings<Value[Key]> }[keyof Value]
            : never;
    // Only names of figures, states and bounds are left, all of closed sets.
    expectTypeOf<string>().not.toExtend<Strings<PublicWeek>>();
  });
});
