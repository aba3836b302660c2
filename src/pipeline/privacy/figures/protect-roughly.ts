import { type ProtectedFigure, protectFigure } from '../protected-figure.ts';
import { floorCount } from './cell.ts';

/**
 * A count that moves with every publication and is not remembered person by person (of a concept over a window of
 * weeks): a multiple of 2k that there are at least. Null where fewer than k people are behind it.
 */
export function protectRoughly(n: number, people: number, k: number): ProtectedFigure | null {
  return people < k ? null : protectFigure(Math.max(k, floorCount(n, k)), 'at_least');
}
