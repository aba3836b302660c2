import { readFileSync } from 'node:fs';
import { keyOfMutant } from './mutant-key.mjs';

/**
 * A plugin of Stryker: lets only the mutants of a sample run. (A range of lines in Stryker's own `mutate` takes every mutant
 * inside a drawn block along, which is neither a sample nor cheap.) `MUTATION_SAMPLE` names the file that lists them.
 */
class SampleChecker {
  async init() {
    /** @type {{ root: string, keys: string[] }} */
    const { root, keys } = JSON.parse(readFileSync(process.env['MUTATION_SAMPLE'] ?? '', 'utf8'));
    this.root = root;
    this.drawn = new Set(keys);
  }

  /** @param {import('@stryker-mutator/api/core').Mutant[]} mutants */
  async check(mutants) {
    const result = (/** @type {import('@stryker-mutator/api/core').Mutant} */ mutant) =>
      this.drawn?.has(keyOfMutant(mutant, this.root ?? ''))
        ? { status: 'passed' }
        : { status: 'compileError', reason: 'not drawn' };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, result(mutant)]));
  }

  /** All at once: nothing is compiled. @param {import('@stryker-mutator/api/core').Mutant[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
