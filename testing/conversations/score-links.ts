/** Pairs of message and parent; a message that begins a conversation is its own parent. */
export type Links = readonly (readonly [message: number, parent: number])[];

export type ScoredSection = {
  readonly gold: Links;
  readonly parents: Int32Array;
  /** Annotated notices, which every method takes as replying to nothing. */
  readonly notices?: { readonly all: number; readonly alone: number };
};

export type LinkScore = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * Scores predicted reply links as the shared tasks on disentanglement do: a link counts where both ends agree, over all annotated
 * lines of all sections together, notices included; in percent.
 */
export function scoreLinks(sections: readonly ScoredSection[]): LinkScore {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { gold, parents, notices } of sections) {
    const known = new Set(gold.map(([message, parent]) => `${message}:${parent}`));
    wanted += known.size + (notices?.all ?? 0);
    given += notices?.all ?? 0;
    right += notices?.alone ?? 0;
    for (const message of new Set(gold.map(([child]) => child))) {
      given++;
      const parent = parents[message]! < 0 ? message : parents[message]!;
      if (known.has(`${message}:${parent}`)) right++;
    }
  }
  const precision = (100 * right) / Math.max(1, given);
  const recall = (100 * right) / Math.max(1, wanted);
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
