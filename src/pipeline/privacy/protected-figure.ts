declare const isProtected: unique symbol;

/** Marks a value that has passed the protection of figures; no other code can build one without a cast. */
type Protected<Shape> = Shape & { readonly [isProtected]: true };

/**
 * A count that may leave: enough people stand behind it, and no hidden figure follows from it.
 * `at_least` says that a hidden part is missing from `value`, so the truth is `value` or more.
 */
export type ProtectedFigure = Protected<{
  readonly value: number;
  readonly bound: 'exact' | 'at_least';
}>;

/** A share (0.55 = 55 %) or a relative change (0.25 = +25 %) of figures that may leave, bounded and rounded. */
export type ProtectedRatio = Protected<{ readonly ratio: number }>;

/**
 * Marks a count as protected. Only `src/pipeline/privacy/figures/` may call this: a dependency rule holds it.
 */
export function protectFigure(value: number, bound: ProtectedFigure['bound'] = 'exact'): ProtectedFigure {
  return { value, bound } as ProtectedFigure;
}

/**
 * Marks a share or a change as protected. Only `src/pipeline/privacy/figures/` may call this: a dependency rule holds it.
 */
export function protectRatio(ratio: number): ProtectedRatio {
  return { ratio } as ProtectedRatio;
}
