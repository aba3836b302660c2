import type { TermTable } from './term-table.ts';

/** A term table without its words: what was said about each pillar stays counted. */
export function sealTerms(table: TermTable): TermTable {
  return { ...table, terms: [], pairs: [] };
}
