import { describe, expect, it } from 'vitest';
import { createEmbeddedTextModel } from '../../../src/adapters/embedded/extract-summary.ts';
import { PulseError } from '../../../src/core/errors.ts';
import { computeDigest, type DigestInput } from '../../../src/pipeline/digests/compute-digest.ts';
import type { CitedSentence, SummariseRequest, TextModel } from '../../../src/ports/models.ts';
import {
  inventedChat,
  inventedLanguages,
  personOfDisplayName,
  textMessage,
} from '../../../testing/fixtures/invented-chats.ts';

function scripted(answer: (request: SummariseRequest) => Partial<CitedSentence>[]): TextModel & {
  readonly requests: SummariseRequest[];
} {
  const requests: SummariseRequest[] = [];
  return {
    identity: { provider: 'scripted', model: 'test', version: '1', method: 'neural' },
    requests,
    summarise: (request) => {
      requests.push(request);
      const sentences = answer(request).map((sentence) => ({
        text: 'Something happened.',
        cites: [request.messages[0]!.id],
        quote: false,
        score: 0.5,
        reasons: ['central'],
        ...sentence,
      }));
      return Promise.resolve({ sentences, confidence: 0.8 });
    },
  };
}

const input = (language: string, more: Partial<DigestInput> = {}): DigestInput => {
  const { day, messages, names } = inventedChat(language);
  return {
    day,
    messages,
    names,
    personOf: personOfDisplayName,
    language,
    kMin: 3,
    model: createEmbeddedTextModel(),
    maxSentences: 8,
    ...more,
  };
};

describe('computeDigest', () => {
  it.each(inventedLanguages)(
    'cites messages of the day, and only those that matter (%s)',
    async (language) => {
      const digest = await computeDigest(input(language));
      const { matters, names } = inventedChat(language);
      expect(digest.sentences.length).toBe(matters.size);
      for (const { cites, text } of digest.sentences) {
        expect(matters.has(cites[0]!)).toBe(true);
        for (const name of names) expect(text).not.toContain(name);
      }
      expect(digest.n.people).toBe(names.length);
    },
  );

  it('shows the model redacted texts of pseudonyms, never system lines or erased people', async () => {
    const model = scripted(() => []);
    const messages = [
      textMessage('a', 10, 'Thessaly Okonkwo', 'Call me on +44 7700 900123, Ruben'),
      textMessage('b', 11, 'Ruben', 'Thessaly sent https://example.org/secret?x=1'),
      textMessage('c', 12, 'Erased', 'should not be read'),
      textMessage('d', 13, '', 'Thessaly left', { kind: 'system', displayNames: [] }),
      textMessage('e', 14, 'Ruben', '', { kind: 'deleted' }),
      textMessage('f', 15, 'Ruben', 'The caption of a picture', {
        kind: 'media',
        attachment: { name: null, omitted: true, type: 'image' },
      }),
    ];
    await computeDigest(
      input('en', {
        model,
        messages,
        names: ['Thessaly Okonkwo', 'Ruben'],
        personOf: (labels) => (labels[0] === 'Erased' ? null : (labels[0] ?? null)),
      }),
    );
    expect(model.requests[0]!.messages).toEqual([
      { id: 'a', author: 'p1', minute: 10, text: 'Call me on [phone], [name]' },
      { id: 'b', author: 'p2', minute: 11, text: '[name] sent example.org' },
      { id: 'f', author: 'p2', minute: 15, text: 'The caption of a picture' },
    ]);
  });

  it.each([
    ['a citation that does not exist', { cites: ['nowhere'] }],
    ['no citation', { cites: [] }],
    ['a quote that stands nowhere', { quote: true, text: 'Nobody wrote this.' }],
    ['a score out of range', { score: 1.2 }],
    ['a score that is no number', { score: Number.NaN }],
    ['an empty sentence', { text: ' ' }],
  ])('refuses %s', async (_, sentence) => {
    const attempt = computeDigest(input('en', { model: scripted(() => [sentence]) }));
    await expect(attempt).rejects.toThrow(PulseError);
    await expect(attempt).rejects.toMatchObject({ code: 'model_invalid_output' });
  });

  it('redacts what the model says, and withholds what may still tell', async () => {
    const model = scripted(() => [
      { text: 'Marta pays Kofi fifteen euros.' },
      { text: 'Play the film with dvd:// tonight.' },
      { text: 'The market moved to April.' },
    ]);
    const digest = await computeDigest(input('en', { model }));
    expect(digest.sentences.map(({ text }) => text)).toEqual([
      '[name] pays [name] fifteen euros.',
      'The market moved to April.',
    ]);
    expect(digest.n.withheld).toBe(1);
  });

  it('takes no more sentences than it asked for', async () => {
    const model = scripted(() => Array.from({ length: 9 }, (_, i) => ({ text: `Sentence ${i}.` })));
    expect((await computeDigest(input('en', { model, maxSentences: 3 }))).sentences).toHaveLength(3);
  });

  it('asks no model about a silent day', async () => {
    const model = scripted(() => []);
    const digest = await computeDigest(input('en', { model, messages: [] }));
    expect(model.requests).toEqual([]);
    expect(digest).toMatchObject({
      sentences: [],
      model: null,
      confidence: 0,
      n: { messages: 0, candidates: 0 },
    });
  });

  it('does not depend on the order of the messages', async () => {
    const { messages } = inventedChat('de');
    const one = await computeDigest(input('de'));
    const other = await computeDigest(input('de', { messages: messages.toReversed() }));
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('lists questions that nobody answered', async () => {
    const messages = [
      textMessage('q1', 0, 'Ada', 'Which plumber repaired the kitchen sink last winter?'),
      textMessage('r1', 2, 'Ben', 'The plumber who repaired the sink was from the village.'),
      textMessage('q2', 600, 'Cem', 'Does somebody own a long ladder for the chestnut tree?'),
      textMessage('x1', 900, 'Dot', 'Choir practice was wonderful yesterday evening.'),
      textMessage('q2b', 905, 'Cem', 'Does somebody own a long ladder for the chestnut tree?'),
    ];
    const { open_questions } = await computeDigest(input('en', { messages, names: [] }));
    expect(open_questions.list.map(({ cites }) => cites)).toEqual([['q2']]);
    expect(open_questions).toMatchObject({ n: 1, people: 1 });
  });
});
