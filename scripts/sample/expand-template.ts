import { dayOfDays, weekIndexOfDays } from '../../src/core/time.ts';
import type { SampleContent } from './content/content.ts';
import type { Random } from './random.ts';
import { mention, type SamplePerson } from './sample-message.ts';

/** What a run of templates has drawn so far, so that its messages speak of the same tool, day and sum. */
export type Cast = {
  readonly content: SampleContent;
  readonly random: Random;
  readonly slots: Readonly<Record<string, readonly string[]>>;
  /** People by role letter. */
  readonly roles: ReadonlyMap<string, SamplePerson>;
  readonly drawn: Map<string, string>;
  /** Day number of what is planned ({date}, {day}). */
  readonly plannedDay: number;
};

/** `Saturday 12 September` in the words of a content. */
function writeDate(content: SampleContent, day: number): string {
  const iso = dayOfDays(day);
  const weekday = content.weekdays[(((day + 3) % 7) + 8) % 7]!;
  return content.date
    .replace('{weekday}', weekday)
    .replace('{day}', String(Number(iso.slice(8))))
    .replace('{month}', content.months[Number(iso.slice(5, 7)) - 1]!);
}

function slotValue(cast: Cast, name: string, speaker: SamplePerson): string {
  const role = cast.roles.get(name);
  if (role) {
    // Some write a name, some tag the person.
    return role !== speaker && cast.random.chance(0.15) ? mention(role.id) : role.first;
  }
  if (name === 'date') return writeDate(cast.content, cast.plannedDay);
  const fresh = name.endsWith('~');
  const key = fresh ? name.slice(0, -1) : name;
  if (key === 'day' && !fresh) return cast.content.weekdays[(cast.plannedDay + 4) % 7]!;
  const known = cast.drawn.get(key);
  if (known !== undefined && !fresh) return known;
  const list = cast.slots[key] ?? cast.content.slots[key];
  if (!list) throw new Error(`The content has no slot {${name}}.`);
  const options = fresh ? list.filter((value) => value !== known) : list;
  const value = cast.random.pick(options.length > 0 ? options : list);
  if (!fresh) cast.drawn.set(key, value);
  return value;
}

/** Draws the wording of one template; see `content/content.ts` for its signs. */
export function expandTemplate(template: string, cast: Cast, speaker: SamplePerson): string {
  const wording = cast.random
    .pick(template.split(' || '))
    .replace(/\[([^\]]*\|[^\]]*)\]/g, (_, options: string) => cast.random.pick(options.split('|')))
    .replace(/\{([^}]+)\}/g, (_, name: string) => slotValue(cast, name, speaker))
    .trim();
  return wording.replace(
    /(^[¡¿]?|[.!?]\s+[¡¿]?)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Weekday of a day number, Monday 0. */
export function weekdayOfDays(day: number): number {
  return day + 3 - weekIndexOfDays(day) * 7;
}
