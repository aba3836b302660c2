import { noMediaModels } from '../../src/adapters/no-media-models.ts';
import { planKinds } from '../../src/pipeline/analysis/plan-kinds.ts';
import type { MediaModel, MediaModels } from '../../src/ports/models.ts';
import { limitMediaModels } from '../../src/quota/limit-media-models.ts';
import type { QuotaServices } from '../../src/quota/reserve.ts';

/** A model that is there and does nothing. */
const modelOf = (version: string): MediaModel<never, never> => ({
  identity: { provider: 'check', model: 'check', version, method: 'neural' },
  accepts: { mediaTypes: [], maxBytes: 1 },
  run: () => Promise.reject(new Error('The check asks no model.')),
});

const fingerprintsOf = async (models: MediaModels): Promise<string> =>
  (await planKinds(models)).inputs.map(({ kind, input }) => `${kind}:${input}`).join();

/** Finds kinds of media models that no fingerprint knows or that nothing meters. @returns sentences that name the fix */
export async function findUnplannedModels(): Promise<string[]> {
  const names = Object.keys(noMediaModels) as (keyof MediaModels)[];
  const all = Object.fromEntries(names.map((name) => [name, modelOf('1')])) as unknown as MediaModels;
  const known = await fingerprintsOf(all);
  const limited = limitMediaModels(all, {} as QuotaServices);
  const faults: string[] = [];
  for (const name of names) {
    if ((await fingerprintsOf({ ...all, [name]: modelOf('2') })) === known)
      faults.push(
        `A new version of the media model \`${name}\` makes nothing pending: add it to inputOf in src/pipeline/analysis/plan-kinds.ts.`,
      );
    if (limited[name] === undefined || limited[name] === all[name])
      faults.push(
        `Nothing meters the media model \`${name}\`: add it to limitMediaModels in src/quota/limit-media-models.ts.`,
      );
  }
  return faults;
}
