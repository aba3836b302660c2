import { PulseError } from '../../core/errors.ts';
import type { MediaFile, MediaModel, Unsupported } from '../../ports/models.ts';
import type { Step } from './analysis-result.ts';

/** What the budget refused, for whoever waits for another one. */
export type Refusal = { needed: number };

/**
 * Asks a model about a file, unless its answer is there already. What it cannot take is unsupported, with the reason. Errors
 * of the model pass through; a call that the budget refused is recorded.
 */
export async function runStep<Request extends { readonly file: MediaFile }, Result extends object>(
  model: MediaModel<Request, Result> | Unsupported,
  known: Step<Result> | undefined,
  request: Request,
  { sanitize, refusal }: { sanitize: (answer: Result) => Result; refusal: Refusal },
): Promise<Step<Result>> {
  if (known !== undefined) return known;
  if ('unsupported' in model) return { unsupported: model.unsupported };
  const { mediaTypes, maxBytes } = model.accepts;
  const { bytes, mediaType } = request.file;
  if (!mediaTypes.includes(mediaType)) return { unsupported: `The model does not take ${mediaType}.` };
  if (bytes.length > maxBytes)
    return { unsupported: `The model takes at most ${maxBytes} bytes; the file has ${bytes.length}.` };
  try {
    const answer = await model.run(request);
    if ('unsupported' in answer) return { unsupported: answer.unsupported.slice(0, 200) };
    return { ...sanitize(answer), by: model.identity };
  } catch (thrown) {
    if (thrown instanceof PulseError && thrown.code === 'quota_exceeded')
      refusal.needed = Math.max(refusal.needed, Math.ceil(model.prices?.estimate(request) ?? 0));
    throw thrown;
  }
}

/** Waits for all, so that no call is left under way; then throws the error that decides: the budget's before others. */
export async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  const failures = (await Promise.allSettled(work)).flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  );
  const refused = failures.find((one) => one instanceof PulseError && one.code === 'quota_exceeded');
  if (failures.length > 0) throw refused ?? failures[0];
}
