/** An entry between the last message that proves one shift and the first that proves the next. */
export type Between = {
  /** Place in the export. */
  readonly index: number;
  readonly minute: number;
  /** The source knows it on the clock before the change, or on the one after. */
  readonly fitsBefore: boolean;
  readonly fitsAfter: boolean;
};

/**
 * The place of the first entry behind a change of the clock: where most entries are known on their side of it; of
 * equals where the chat was silent longest, as clocks change at night. `from` is the entry before all of these, `to`
 * the one behind them.
 */
export function placeChange(
  between: readonly Between[],
  from: { readonly minute: number },
  to: { readonly index: number; readonly minute: number },
): number {
  let known = between.filter(({ fitsAfter }) => fitsAfter).length;
  let best = -1;
  let silence = -1;
  let place = to.index;
  let last = from.minute;
  for (let i = 0; i <= between.length; i++) {
    const entry = between[i] ?? { ...to, fitsBefore: false, fitsAfter: false };
    const pause = entry.minute - last;
    if (known > best || (known === best && pause > silence)) {
      best = known;
      silence = pause;
      place = entry.index;
    }
    known += (entry.fitsBefore ? 1 : 0) - (entry.fitsAfter ? 1 : 0);
    last = entry.minute;
  }
  return place;
}
