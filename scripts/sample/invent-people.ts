import type { SampleContent } from './content/content.ts';
import type { Random } from './random.ts';
import type { SamplePerson } from './sample-message.ts';

/**
 * Numbers nobody has: Ofcom keeps +44 7700 900000–900999 for drama, the North American plan 555-0100 to
 * 555-0199 of each area. `index` is unique in the community (0–1099).
 */
export function fictionalPhone(index: number): string {
  if (index % 11 === 10) return `+1 (202) 555-01${String(Math.floor(index / 11) % 100).padStart(2, '0')}`;
  return `+44 7700 900${String(index % 1000).padStart(3, '0')}`;
}

/** Invents the members of one group: most there from the first day, some joining later, a few leaving. */
export function inventPeople(
  content: SampleContent,
  random: Random,
  options: { count: number; firstIndex: number; firstDay: number; lastDay: number },
): SamplePerson[] {
  const firstNames = random.shuffle(content.firstNames);
  const surnames = random.shuffle(content.surnames);
  const span = options.lastDay - options.firstDay;
  const founders = Math.ceil(options.count * 0.7);
  return Array.from({ length: options.count }, (_, i) => {
    const first = firstNames[i % firstNames.length]!;
    const founder = i < founders;
    // A long tail: the first few talk most, as in every group.
    const rate = (i === 0 ? 1.4 : 1) / (0.6 + 0.22 * i) + 0.12 * random.next();
    const joinedDay = founder
      ? options.firstDay
      : options.firstDay + random.between(4, Math.max(5, span - 12));
    const leaves = i % 9 === 7 || (i > 3 && random.chance(0.06));
    const fades = i > 4 && random.chance(0.25);
    const leftDay = leaves ? joinedDay + random.between(15, Math.max(16, span)) : null;
    return {
      id: `${content.language}-p${String(i + 1).padStart(2, '0')}`,
      name: `${first} ${surnames[i % surnames.length]!}`,
      first,
      phone: fictionalPhone(options.firstIndex + i),
      rate: founder ? rate : rate + 0.35,
      joinedDay,
      quietDay: fades ? joinedDay + random.between(14, Math.max(15, span)) : null,
      leftDay: leftDay !== null && leftDay <= options.lastDay ? leftDay : null,
    };
  });
}
