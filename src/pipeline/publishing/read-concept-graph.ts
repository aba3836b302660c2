import { shiftWeek } from '../../core/time.ts';
import type { Db } from '../../storage/db.ts';
import { listCommunityDisplayNames, listCommunityTerms } from '../../storage/repositories/publishing.ts';
import { buildGraph } from '../concepts/build-graph.ts';
import type { ConceptGraph } from '../concepts/concept-graph.ts';
import type { Pillar, TermTable } from '../terms/term-table.ts';

/** The graph shows this many weeks back from the newest known one. */
const graphWeeks = 26;
/** Many concepts are looked at, for many of them may have no public word. */
const limits = { concepts: 200, edges: 800 };

type ReadInput = {
  readonly communityId: string;
  /** Null where no week is known. */
  readonly newest: string | null;
  readonly pillars: readonly Pillar[];
  readonly language: string;
  readonly k: number;
};

export type ReadGraph = {
  readonly graph: ConceptGraph;
  readonly displayNames: readonly string[];
  /** First week of the graph; null where no week is known. */
  readonly from: string | null;
};

/** Builds the concept graph of a community from the weeks that count. Internal: its concepts are called as people write them. */
export async function readConceptGraph(
  db: Db,
  { communityId, newest, pillars, language, k }: ReadInput,
): Promise<ReadGraph> {
  const from = newest === null ? null : shiftWeek(newest, 1 - graphWeeks);
  const tables = from === null ? [] : await listCommunityTerms(db, { communityId, from });
  const displayNames = await listCommunityDisplayNames(db, communityId);
  const graph = buildGraph({
    tables: tables.map(({ terms }) => JSON.parse(terms) as TermTable),
    pillars,
    names: displayNames,
    language,
    kMin: k,
    limits,
  });
  return { graph, displayNames, from };
}
