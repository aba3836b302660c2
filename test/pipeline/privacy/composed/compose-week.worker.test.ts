import { expect, it } from 'vitest';
import { composedExamples } from './composed-examples.ts';
import { exampleLines } from './example-week.ts';

it.each(Object.entries(composedExamples))('reads the same inside workerd: %s', (language, example) => {
  expect(exampleLines(example.words, language)).toEqual(example.lines);
});
