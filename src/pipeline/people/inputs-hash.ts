import { figureNames } from '@beacon-pulse/contracts/src/figures.ts';
import { fingerprint } from '../../core/hash.ts';
import type { ModelIdentity } from '../../ports/models.ts';
import {
  conceptEngineVersion,
  digestEngineVersion,
  summaryEngineVersion,
} from '../engine/engine-versions.ts';

/** Everything besides messages that digests, summaries and terms of a source are made from. */
export type HashedInputs = {
  readonly language: string;
  readonly minPeople: number;
  /** JSON */
  readonly pillars: string;
  /** Each display name and its person, sorted by display name. */
  readonly people: readonly (readonly [label: string, person: string])[];
  readonly model: ModelIdentity;
};

/** When this changes, every week of the source is looked at again; only days whose own inputs differ are made anew. */
export function computeInputsHash({
  language,
  minPeople,
  pillars,
  people,
  model,
}: HashedInputs): Promise<string> {
  return fingerprint([
    digestEngineVersion,
    summaryEngineVersion,
    conceptEngineVersion,
    figureNames.join(),
    model.provider,
    model.model,
    model.version,
    language,
    String(minPeople),
    pillars,
    JSON.stringify(people),
  ]);
}
