import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type ProtectedFigure,
  type ProtectedRatio,
  protectFigure,
  protectRatio,
} from '../../../src/pipeline/privacy/protected-figure.ts';

const publishFigure = (figure: ProtectedFigure): number => figure.value;
const publishRatio = (ratio: ProtectedRatio): number => ratio.ratio;

describe('a protected figure', () => {
  it('is made by the protection of figures, and says whether it is a lower bound', () => {
    expect(protectFigure(12)).toEqual({ value: 12, bound: 'exact' });
    expect(protectFigure(12, 'at_least')).toEqual({ value: 12, bound: 'at_least' });
    expect(protectRatio(0.25)).toEqual({ ratio: 0.25 });
  });

  it('is nothing that other code can write down: a count, or an object of the same shape', () => {
    expectTypeOf<number>().not.toExtend<ProtectedFigure>();
    expectTypeOf<{ value: number; bound: 'exact' }>().not.toExtend<ProtectedFigure>();
    expectTypeOf<ProtectedRatio>().not.toExtend<ProtectedFigure>();
    // @ts-expect-error an exact count of the inside is not protected
    expect(publishFigure({ value: 3, bound: 'exact' })).toBe(3);
    // @ts-expect-error a change computed from inside figures is not protected
    expect(publishRatio({ ratio: 0.5 })).toBe(0.5);
  });
});
