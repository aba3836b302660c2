/** Ranges of the five fields: minute, hour, day of month, month, day of week (0 is Sunday). */
const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;

function matchField(field: string, value: number, [low, high]: readonly [number, number]): boolean {
  return field.split(',').some((part) => {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) throw new Error(`“${part}” is not a field of a cron pattern`);
    const from = found[1] === undefined ? low : Number(found[1]);
    const to = found[2] === undefined ? (found[1] === undefined ? high : from) : Number(found[2]);
    const step = Number(found[3] ?? 1);
    if (from < low || to > high || step < 1) throw new Error(`“${part}” is out of range in a cron pattern`);
    return value >= from && value <= to && (value - from) % step === 0;
  });
}

/**
 * Does the cron pattern fire in the UTC minute of `time` (milliseconds since the epoch)? Numbers, lists, ranges
 * and steps; day of month and day of week must both match. Throws on a pattern it does not understand.
 */
export function matchCron(pattern: string, time: number): boolean {
  const fields = pattern.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`“${pattern}” is not a cron pattern of five fields`);
  const at = new Date(time);
  const values = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay(),
  ];
  return fields.map((field, i) => matchField(field, values[i]!, ranges[i]!)).every(Boolean);
}
