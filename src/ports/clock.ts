/** Time and chance, handed in so that a simulation can own them. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
};
