import { beforeAll, describe, expect, it } from 'vitest';
import { composePublicFigures, computeFigures } from '../../../src/pipeline/figures/compute-figures.ts';
import { composeSummary } from '../../../src/pipeline/publishing/compose-summary.ts';
import type { PublicSummary } from '../../../src/pipeline/summaries/compose-public-summary.ts';

const unknown = {
  messages: null,
  words: null,
  questions: null,
  links: null,
  media: null,
  active_people: null,
};
let stored: PublicSummary;
beforeAll(() => {
  stored = {
    week: '2026-W07',
    figures: composePublicFigures(
      computeFigures([], () => null, 'en'),
      5,
    ),
    changes: unknown,
    sentences: [{ text: 'The kiln is hot.', quote: false, score: 0.5, reasons: ['central'] }],
    highlights: {
      busiest_day: null,
      days: [0, 0, 0, null, null, null, null],
      open_questions: 0,
      decisions: [],
      top_terms: [],
    },
    coverage: { known_days: 3, days: 7 },
    model: { provider: 'embedded', model: 'extractive', version: '1', method: 'statistical' },
    confidence: 0.7,
    n: { messages: null, people: null },
    k: 5,
  };
});

const compose = (body: object) =>
  composeSummary({
    week: '2026-W07',
    source_slug: 'workshop',
    source_name: 'Workshop',
    public_body: JSON.stringify(body),
  });

describe('a stored summary', () => {
  it('is composed with its source, its figures by known day and the kind of its model', () => {
    expect(compose(stored)).toMatchObject({
      source: 'workshop',
      source_name: 'Workshop',
      method: 'statistical',
      model: 'extractive',
      figures: { joined: { value: null, n_days: 3, reason: 'too_few_people' } },
      details: { busiest_hour: null, domains: [] },
    });
  });

  it.each(['sentences', 'highlights', 'n'] as const)(
    'of an older version without %s is left out',
    (field) => {
      expect(compose({ ...stored, [field]: undefined })).toBeNull();
    },
  );

  it('with a field that no contract names is left out, too', () => {
    expect(compose({ ...stored, author: 'x' })).toBeNull();
  });
});
