export type WeightedEdge = { readonly a: number; readonly b: number; readonly weight: number };

const maxRounds = 20;

/**
 * Clusters of a graph's nodes (0 … count − 1) by modularity: each node in turn joins the neighbouring cluster that gains
 * most, until none moves (the local phase of Blondel and others, 2008). Nodes are visited in order and ties keep the
 * smaller cluster, so the same graph always falls apart the same way. Returns the cluster of each node.
 */
export function findClusters(count: number, edges: readonly WeightedEdge[]): number[] {
  const cluster = Array.from({ length: count }, (_, i) => i);
  const degree = new Float64Array(count);
  const neighbours: { node: number; weight: number }[][] = cluster.map(() => []);
  let total = 0;
  for (const { a, b, weight } of edges) {
    degree[a]! += weight;
    degree[b]! += weight;
    neighbours[a]!.push({ node: b, weight });
    neighbours[b]!.push({ node: a, weight });
    total += weight;
  }
  if (total === 0) return cluster;
  const clusterDegree = Float64Array.from(degree);
  for (let round = 0; round < maxRounds; round++) {
    let moved = false;
    for (let node = 0; node < count; node++) {
      const own = cluster[node]!;
      const links = new Map<number, number>([[own, 0]]);
      for (const { node: other, weight } of neighbours[node]!) {
        links.set(cluster[other]!, (links.get(cluster[other]!) ?? 0) + weight);
      }
      clusterDegree[own]! -= degree[node]!;
      let best = own;
      let bestGain = links.get(own)! - (clusterDegree[own]! * degree[node]!) / (2 * total);
      for (const [candidate, weight] of [...links].sort((x, y) => x[0] - y[0])) {
        const gain = weight - (clusterDegree[candidate]! * degree[node]!) / (2 * total);
        if (gain > bestGain + 1e-9) {
          best = candidate;
          bestGain = gain;
        }
      }
      clusterDegree[best]! += degree[node]!;
      if (best !== own) {
        cluster[node] = best;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return cluster;
}
