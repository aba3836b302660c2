import type { HeaderTemplate } from './learn-template.ts';
import type { DateOrder, DateTrial } from './try-date-orders.ts';

export type Evidence = 'settled' | 'inferred' | 'assumed';

/** What was counted for one order over the whole file. */
export type OrderCount = {
  readonly order: DateOrder;
  readonly impossible: number;
  readonly inversions: number;
  readonly dates: number;
  readonly spanDays: number;
};

export type OrderVerdict = {
  readonly order: DateOrder;
  readonly evidence: Evidence;
  /** What decided, for people. */
  readonly reason: string;
  readonly counts: readonly OrderCount[];
};

export type OrderHints = {
  readonly template: HeaderTemplate;
  readonly clock: 12 | 24;
  /** Day-part words as they stand in the file. */
  readonly partWords: readonly string[];
  /** Locale of most recognised interface strings. */
  readonly language: string | null;
};

function countOf(trial: DateTrial): OrderCount {
  return {
    order: trial.reader.order,
    impossible: trial.impossible,
    inversions: trial.inversions,
    dates: trial.dates,
    spanDays: trial.entries === 0 ? 0 : Math.floor((trial.lastMinute - trial.firstMinute) / 1440),
  };
}

/** Errors of an order: dates that do not exist and steps back in time. */
const errorsOf = (count: OrderCount): number => count.impossible + count.inversions;

/**
 * Chooses the order of day, month and year. Settled: the other orders make dates that do not exist, or clearly
 * more steps back in time. Inferred: they make a few more, or spread the chat over far more days, or the shape
 * of the header is that of one order. Assumed: nothing tells.
 */
export function decideDateOrder(
  trials: readonly DateTrial[],
  forced: DateOrder | null,
  hints: OrderHints,
): OrderVerdict {
  const counts = trials.map(countOf);
  const verdict = (order: DateOrder, evidence: Evidence, reason: string): OrderVerdict => ({
    order,
    evidence,
    reason,
    counts,
  });
  if (forced !== null) return verdict(forced, 'settled', 'given by the caller');
  const possible = counts.filter((count) => count.dates > 0 && !isFarFetched(count, counts, hints));
  const ranked = [...(possible.length > 0 ? possible : counts)].sort((x, y) => errorsOf(x) - errorsOf(y));
  const [best, second] = ranked;
  if (best === undefined) return verdict('dmy', 'assumed', 'no dates');
  if (second === undefined)
    return verdict(best.order, 'settled', 'in every likely other order there are dates that do not exist');
  const rivals = ranked.filter((count) => count !== best);
  if (rivals.every((rival) => isBeaten(best, rival))) {
    const impossible = rivals.reduce((sum, rival) => sum + rival.impossible, 0);
    return verdict(
      best.order,
      'settled',
      impossible > 0
        ? `${impossible} dates do not exist in another order`
        : `${rivals.map((rival) => rival.inversions).join(' and ')} steps back in time in another order, ${best.inversions} in this one`,
    );
  }
  const open = ranked.filter((count) => count === best || !isBeaten(best, count));
  const nearest = open[1]!;
  if (errorsOf(nearest) > errorsOf(best)) {
    return verdict(best.order, 'inferred', `fewest steps back in time (${best.inversions})`);
  }
  const equal = open.filter((count) => errorsOf(count) === errorsOf(best));
  const dense = [...equal].sort((x, y) => x.spanDays - y.spanDays);
  if (dense[0]!.dates >= 3 && dense[1]!.spanDays >= dense[0]!.spanDays * 8 + 14) {
    return verdict(dense[0]!.order, 'inferred', 'in another order the days lie far apart');
  }
  const orders = new Set(equal.map((count) => count.order));
  for (const [order, evidence, reason] of shapeHints(hints)) {
    if (orders.has(order)) return verdict(order, evidence, reason);
  }
  return verdict(equal[0]!.order, 'assumed', 'nothing in the file tells');
}

/**
 * Short years first are rare: such an order is a rival only where it makes fewer errors, keeps the days closer
 * together, or stands in the shape of the header.
 */
function isFarFetched(count: OrderCount, counts: readonly OrderCount[], hints: OrderHints): boolean {
  if (count.order !== 'ymd') return false;
  const others = counts.filter((other) => other.order !== 'ymd' && other.dates > 0);
  if (others.length === 0 || shapeHints(hints)[0]![0] === 'ymd') return false;
  return others.some(
    (other) => errorsOf(other) <= errorsOf(count) && count.spanDays * 8 + 14 > other.spanDays,
  );
}

/** Counted proof against a rival: dates that do not exist, or three times as many steps back. */
function isBeaten(best: OrderCount, rival: OrderCount): boolean {
  const more = rival.impossible - best.impossible;
  if (more > 0 && best.impossible * 3 < rival.impossible) return true;
  const back = errorsOf(rival) - errorsOf(best);
  return back >= 3 && errorsOf(rival) >= 3 * errorsOf(best);
}

/** Locales that write the month first. */
const monthFirst = new Set(['en']);

/** What the shape of a header says, strongest first. */
function shapeHints({ template, clock, partWords, language }: OrderHints): [DateOrder, Evidence, string][] {
  const hints: [DateOrder, Evidence, string][] = [];
  const spacedDots =
    template.separator === '.' &&
    template.steps.some((step, index) => step.kind === 'blank' && template.steps[index - 1]?.kind === 'mark');
  const ideographs = partWords.some((word) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word));
  if (['ko', 'hu', 'zh', 'ja', 'zh-CN', 'zh-TW', 'zh-HK'].includes(language ?? '') || ideographs) {
    if (spacedDots || template.separator !== '.')
      hints.push(['ymd', 'inferred', 'a language that writes the year first']);
  }
  if (template.separator === '年') hints.push(['ymd', 'inferred', 'the year is named first']);
  if (language !== null && !monthFirst.has(language)) {
    hints.push(['dmy', 'inferred', 'a language that writes the day first']);
  }
  if (template.separator === '.') hints.push(['dmy', 'inferred', 'dots between day and month']);
  if (template.separator === '-') hints.push(['dmy', 'inferred', 'hyphens between day and month']);
  const upper = partWords.some((word) => /^[AP]M$/u.test(word));
  if (clock === 12 && upper && template.separator === '/' && !template.padded) {
    hints.push(['mdy', 'inferred', 'slashes and AM or PM in capitals, as in the United States']);
  }
  if (clock === 12 && !upper && partWords.length > 0) {
    hints.push(['dmy', 'inferred', 'day parts of a place that writes the day first']);
  }
  if (template.padded && template.separator === '/') {
    hints.push(['dmy', 'inferred', 'leading zeros, which the month-first format lacks']);
  }
  hints.push(['dmy', 'assumed', 'nothing in the file tells; most places write the day first']);
  return hints;
}
