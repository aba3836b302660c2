import type { KnownSurvivor } from './known-survivors.ts';
import type { Mutant } from './read-mutants.ts';

const alive = ['Survived', 'NoCoverage'];
const dead = ['Killed', 'Timeout'];

/** A survivor as the report prints it and `docs/mutation.md` lists it. */
const keyOf = ({ file, original, replacement }: Mutant): string =>
  `\`${file}\` \`${original}\` → \`${replacement}\``;

/**
 * Says how many of a module's mutants its tests noticed, and names those that live, each with what is known of it.
 * Equivalent mutants do not count. Those that only ran out of time are named too: on a busy machine that may be the
 * machine's doing.
 * @returns the text, and the score in percent
 */
export function formatModule(
  { name, of, seed }: { name: string; of: number; seed: number },
  mutants: readonly Mutant[],
  known: ReadonlyMap<string, KnownSurvivor>,
): { text: string; score: number } {
  const survivors = mutants.filter(({ status }) => alive.includes(status));
  const equivalent = survivors.filter((mutant) => known.get(keyOf(mutant))?.equivalent).length;
  const killed = mutants.filter(({ status }) => dead.includes(status)).length;
  const survived = survivors.length - equivalent;
  const score = killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
  const tried = killed + survivors.length;
  const drawn = tried < of ? `${tried} of ${of} mutants, drawn with seed ${seed}` : `All ${of} mutants`;
  const lines = survivors.map((mutant) => {
    const unexplained = mutant.status === 'NoCoverage' ? '**no test runs it**' : '**open**';
    return `- ${keyOf(mutant)}: ${known.get(keyOf(mutant))?.reason ?? unexplained} (line ${mutant.line})`;
  });
  const late = mutants.filter(({ status }) => status === 'Timeout');
  const noticed = late.length === 0 ? `${killed} noticed` : `${killed} noticed (${late.length} by time)`;
  return {
    text: [
      `## ${name}`,
      '',
      `${drawn}: ${noticed}, ${survived} not, ${equivalent} equivalent: ${score.toFixed(1)} %.`,
      '',
      ...lines,
      ...late.map((mutant) => `- ran out of time: ${keyOf(mutant)} (line ${mutant.line})`),
      '',
    ].join('\n'),
    score,
  };
}
