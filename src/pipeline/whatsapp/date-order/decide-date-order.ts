import type { HeaderTemplate } from '../header/learn-template.ts';
import type { DateOrder, DateTrial } from './try-date-orders.ts';

export type Evidence = 'settled' | 'inferred' | 'assumed';

/** What was counted for one order over the whole file. */
export type OrderCount = {
  readonly order: DateOrder;
  /** Dates that do not exist, and those before there was WhatsApp. */
  readonly impossible: number;
  readonly early: number;
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
    early: trial.early,
    inversions: trial.inversions,
    dates: trial.dates,
    spanDays: trial.entries === 0 ? 0 : Math.floor((trial.lastMinute - trial.firstMinute) / 1440),
  };
}

/** Where every order makes dates before there was WhatsApp, the clock was wrong or the chat comes from elsewhere: they tell nothing. */
function ignoreSharedEarly(counts: readonly OrderCount[]): readonly OrderCount[] {
  const shared = counts.every((count) => count.dates === 0 || count.early > 0);
  return shared ? counts.map((count) => ({ ...count, early: 0 })) : counts;
}

/** Errors of an order: dates that do not exist or cannot be, and steps back in time. */
const errorsOf = (count: OrderCount): number => count.impossible + count.early + count.inversions;

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
  const counts = ignoreSharedEarly(trials.map(countOf));
  const verdict = (order: DateOrder, evidence: Evidence, reason: string): OrderVerdict => ({
    order,
    evidence,
    reason,
    counts,
  });
  if (forced !== null) return verdict(forced, 'settled', 'given by the caller');
  const possible = counts.filter((count) => count.dates > 0 && !isFarFetched(count, counts, hints));
  const ranked = [...(possible.length > 0 ? possible : counts)].sort((x, y) => errorsOf(x) - errorsOf(y));
  const [best] = ranked;
  if (best === undefined) return verdict('dmy', 'assumed', 'no dates');
  const rivals = ranked.filter((count) => count !== best);
  if (rivals.every((rival) => isBeaten(best, rival))) {
    const shortYearFirst = counts.find((count) => count.order === 'ymd' && count !== best);
    if (shortYearFirst !== undefined && isShortYearFirst(shortYearFirst, best, hints)) {
      return verdict(best.order, 'inferred', 'the year stands last nearly everywhere');
    }
    const leftOut = counts.find(
      (count) => count.order === 'mdy' && count.dates > 0 && !ranked.includes(count),
    );
    if (leftOut !== undefined && !isBeaten(best, leftOut)) {
      return verdict(best.order, 'inferred', 'dots between day and month');
    }
    return verdict(best.order, 'settled', proofOf(best, rivals));
  }
  const open = ranked.filter((count) => count === best || !isBeaten(best, count));
  const nearest = open[1]!;
  if (errorsOf(nearest) > errorsOf(best)) {
    return verdict(best.order, 'inferred', `fewest steps back in time (${best.inversions})`);
  }
  const equal = open.filter((count) => errorsOf(count) === errorsOf(best));
  const orders = new Set(equal.map((count) => count.order));
  const [dense, wide] = [...equal].sort((x, y) => x.spanDays - y.spanDays);
  const isDense = dense!.dates >= 2 && wide!.spanDays >= dense!.spanDays * 8 + 14;
  if (isDense && dense!.dates >= 3) {
    return verdict(dense!.order, 'inferred', 'in another order the days lie far apart');
  }
  for (const { order, evidence, reason, weak } of shapeHints(hints)) {
    // two days next to each other say more than a habit
    if (isDense && weak) return verdict(dense!.order, 'inferred', 'in another order the days lie far apart');
    if (orders.has(order)) return verdict(order, evidence, reason);
  }
  return verdict(equal[0]!.order, 'assumed', 'nothing in the file tells');
}

function proofOf(best: OrderCount, rivals: readonly OrderCount[]): string {
  if (rivals.length === 0) return 'in every likely other order there are dates that do not exist';
  const impossible = rivals.reduce((sum, rival) => sum + rival.impossible + rival.early, 0);
  return impossible > 0
    ? `${impossible} dates do not exist in another order`
    : `${rivals.map((rival) => rival.inversions).join(' and ')} steps back in time in another order, ${best.inversions} in this one`;
}

/**
 * Short years first are rare, and so are dots after the month: such an order is a rival only where it makes fewer
 * errors, keeps the days closer together, or stands in the shape of the header.
 */
function isFarFetched(count: OrderCount, counts: readonly OrderCount[], hints: OrderHints): boolean {
  const { separator } = hints.template;
  if (count.order === 'dmy' || (count.order === 'mdy' && separator !== '.')) return false;
  const others = counts.filter((other) => other.order !== count.order && other.dates > 0);
  if (count.order === 'mdy') {
    return others.some((other) => other.order === 'dmy' && errorsOf(other) <= errorsOf(count));
  }
  if (others.length === 0 || shapeHints(hints)[0]!.order === 'ymd') return false;
  return others.some(
    (other) => errorsOf(other) <= errorsOf(count) && count.spanDays * 8 + 14 > other.spanDays,
  );
}

/** Whether `24/3/25` may as well begin with its year: some shapes do, and the days lie no farther apart. */
function isShortYearFirst(count: OrderCount, best: OrderCount, { template }: OrderHints): boolean {
  const isShape =
    template.separator === '-' ||
    (template.separator === '/' && !template.zeroInDate) ||
    hasSpacedDots(template);
  return (
    isShape && count.dates > 0 && errorsOf(count) <= errorsOf(best) && count.spanDays < best.spanDays * 8 + 14
  );
}

/** Counted proof against a rival: dates that do not exist, or three times as many steps back. */
function isBeaten(best: OrderCount, rival: OrderCount): boolean {
  const more = rival.impossible + rival.early - best.impossible - best.early;
  if (more > 0 && (best.impossible + best.early) * 3 < rival.impossible + rival.early) return true;
  const back = errorsOf(rival) - errorsOf(best);
  return back >= 3 && errorsOf(rival) >= 3 * errorsOf(best);
}

/** Locales that write the month first. */
const monthFirst = new Set(['en']);

type Hint = { order: DateOrder; evidence: Evidence; reason: string; weak: boolean };

/** `24. 3. 25.`: a blank after the first dot. */
function hasSpacedDots({ steps, separator }: HeaderTemplate): boolean {
  const first = steps.findIndex((step) => step.kind === 'number' && step.slot === 0);
  return separator === '.' && steps[first + 1]?.kind === 'mark' && steps[first + 2]?.kind === 'blank';
}

/** Parentheses around the time. */
const hasParentheses = ({ steps }: HeaderTemplate): boolean =>
  steps.some((step) => step.kind === 'mark' && step.text === '(');

/** A comma or a word between date and time, no zero before a short hour, digits of ASCII: as the United States write. */
const isAmerican = ({ steps, zeroInHour, example }: HeaderTemplate): boolean =>
  !zeroInHour &&
  /^[^\p{Nd}]*[0-9]/u.test(example) &&
  steps.some((step) => step.kind === 'mark' && step.text === ',');

/** What the shape of a header says, strongest first; `weak` ones give way to days that lie close together. */
function shapeHints({ template, clock, partWords, language }: OrderHints): Hint[] {
  const hints: Hint[] = [];
  const add = (order: DateOrder, reason: string, weak = false) =>
    hints.push({ order, evidence: 'inferred', reason, weak });
  const spacedDots = hasSpacedDots(template);
  const ideographs = partWords.some((word) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word));
  if (template.separator === '年') add('ymd', 'the year is named first');
  if (hasParentheses(template)) add('ymd', 'the time in parentheses, as Basque writes it after the year');
  if (partWords.some((word) => word === 'पूर्वाह्न' || word === 'अपराह्न')) {
    add('ymd', 'day parts of a language that writes the year first');
  }
  if (['ko', 'hu', 'zh', 'ja', 'zh-CN', 'zh-TW', 'zh-HK'].includes(language ?? '') || ideographs) {
    if (spacedDots || template.separator !== '.') add('ymd', 'a language that writes the year first', true);
  }
  if (language !== null && !monthFirst.has(language)) add('dmy', 'a language that writes the day first');
  if (spacedDots && !template.zeroInDate && endsWithDot(template)) {
    add('ymd', 'blanks after the dots, and one behind, as Korean writes the year first');
  }
  if (template.separator === '.') add('dmy', 'dots between day and month');
  if (template.separator === '-') add('dmy', 'hyphens between day and month', true);
  const upper = partWords.some((word) => /^[AP]M$/u.test(word));
  if (clock === 12 && upper && template.separator === '/' && !template.padded) {
    if (isAmerican(template)) add('mdy', 'slashes and AM or PM in capitals, as in the United States', true);
    else add('dmy', 'AM or PM in capitals, but not as in the United States', true);
  }
  if (clock === 12 && !upper && partWords.length > 0) {
    add('dmy', 'day parts of a place that writes the day first', true);
  }
  if (template.padded && template.separator === '/') {
    add('dmy', 'leading zeros, which the month-first format lacks', true);
  }
  hints.push({
    order: 'dmy',
    evidence: 'assumed',
    reason: 'nothing in the file tells; most places write the day first',
    weak: true,
  });
  return hints;
}

/** `25. 3. 24. 15:07`: a dot behind the last field of the date. */
function endsWithDot({ steps }: HeaderTemplate): boolean {
  const year = steps.findIndex((step) => step.kind === 'number' && step.slot === 2);
  const after = steps[year + 1];
  return after?.kind === 'mark' && after.text === '.';
}
