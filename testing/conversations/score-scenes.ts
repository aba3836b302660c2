/** How well conversations meet the scenes that a generator played; shares from 0 to 1. */
export type SceneScore = {
  /** Messages that are in the one conversation that stands for their scene, each conversation standing for one scene. */
  readonly accuracy: number;
  /** Messages whose scene is the commonest one of their conversation. */
  readonly purity: number;
  /** Messages that are with the largest part of their scene. */
  readonly completeness: number;
  readonly conversations: number;
  readonly scenes: number;
};

/** The conversation of each message, by the place of its first message. */
export function rootsOf(parents: Int32Array): Int32Array {
  const roots = new Int32Array(parents.length);
  for (let i = 0; i < parents.length; i++) roots[i] = parents[i]! < 0 ? i : roots[parents[i]!]!;
  return roots;
}

/** Share of messages whose parent is of their scene; those that begin a conversation must begin their scene. */
export function scoreParents(scenes: readonly number[], parents: Int32Array): number {
  const begun = new Set<number>();
  let right = 0;
  scenes.forEach((scene, i) => {
    const parent = parents[i]!;
    if (parent < 0 ? !begun.has(scene) : scenes[parent] === scene) right++;
    begun.add(scene);
  });
  return right / Math.max(1, scenes.length);
}

/** Compares conversations with scenes; pairs are matched one to one, those with most messages in common first. */
export function scoreScenes(scenes: readonly number[], roots: ArrayLike<number>): SceneScore {
  const common = new Map<string, { scene: number; root: number; n: number }>();
  scenes.forEach((scene, i) => {
    const root = roots[i]!;
    const key = `${scene}/${root}`;
    const cell = common.get(key);
    if (cell === undefined) common.set(key, { scene, root, n: 1 });
    else cell.n++;
  });
  const cells = [...common.values()].sort((a, b) => b.n - a.n || a.scene - b.scene || a.root - b.root);
  const takenScenes = new Set<number>();
  const takenRoots = new Set<number>();
  const bestOfRoot = new Map<number, number>();
  const bestOfScene = new Map<number, number>();
  let matched = 0;
  for (const { scene, root, n } of cells) {
    if (!bestOfRoot.has(root)) bestOfRoot.set(root, n);
    if (!bestOfScene.has(scene)) bestOfScene.set(scene, n);
    if (takenScenes.has(scene) || takenRoots.has(root)) continue;
    takenScenes.add(scene);
    takenRoots.add(root);
    matched += n;
  }
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const all = Math.max(1, scenes.length);
  return {
    accuracy: matched / all,
    purity: sum(bestOfRoot.values()) / all,
    completeness: sum(bestOfScene.values()) / all,
    conversations: bestOfRoot.size,
    scenes: bestOfScene.size,
  };
}
