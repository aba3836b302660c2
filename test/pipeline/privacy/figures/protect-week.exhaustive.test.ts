import { figureNames } from '@beacon-pulse/contracts/src/figures.ts';
import { describe, expect, it } from 'vitest';
import { countPeople, sumCounts } from '../../../../src/pipeline/privacy/figures/person-counts.ts';
import { protectWeek } from '../../../../src/pipeline/privacy/figures/protect-week.ts';
import { decodeMemory, encodeMemory } from '../../../../src/pipeline/privacy/figures/publication-memory.ts';
import { auditPublications } from '../../../../testing/auditor/audit-publications.ts';
import { drawFrom, inventWeek, knownFirst, measureDeeds, measureWeek } from './invent-week.ts';
import { toPublication } from './to-publication.ts';

const communities = 2_000;
const k = 5;

describe('the figures of a week', () => {
  it(`open no hidden figure of ${communities} random communities, published twice`, () => {
    const found: unknown[] = [];
    let told = 0;
    let withDays = 0;
    for (let seed = 0; seed < communities; seed++) {
      const draw = drawFrom(seed);
      const deeds = inventWeek(draw);
      const identity = draw(4) === 0 ? 'by_source' : 'known';
      const first = protectWeek({
        sources: measureWeek(knownFirst(deeds, draw)),
        identity,
        memory: new Map(),
        k,
      });
      const memory = decodeMemory(encodeMemory(first.memory));
      const second = protectWeek({ sources: measureWeek(deeds), identity, memory, k });
      const findings = auditPublications([toPublication(first), toPublication(second)], k);
      if (findings.length > 0) found.push({ seed, findings });
      if (second.community.messages !== null) told++;
      if (second.sources.some(({ days }) => days.size > 0)) withDays++;
    }
    expect(found.slice(0, 3)).toEqual([]);
    // it hides what it must and not all
    expect(told).toBeGreaterThan(communities / 3);
    expect(withDays).toBeGreaterThan(communities / 20);
  });

  it('are true: no zero that is none, no value but the exact one, never more people than there are', () => {
    let values = 0;
    for (let seed = 0; seed < 400; seed++) {
      const draw = drawFrom(seed);
      const deeds = inventWeek(draw);
      const early = knownFirst(deeds, draw);
      const identity = draw(4) === 0 ? 'by_source' : 'known';
      let memory: ReturnType<typeof protectWeek>['memory'] = new Map();
      for (const known of [early, deeds, early]) {
        const published = protectWeek({ sources: measureWeek(known), identity, memory, k });
        memory = published.memory;
        const everyone = measureDeeds(known);
        for (const name of figureNames) {
          const places = [
            { figure: published.community[name], truth: everyone.figures[name] },
            ...published.sources.map(({ slug, week }) => ({
              figure: week.figures[name],
              truth: measureDeeds(known.filter(({ source }) => source === slug)).figures[name],
            })),
          ];
          for (const { figure, truth } of places) {
            if (figure === null) continue;
            values++;
            if (figure.bound === 'exact') expect(figure.value).toBe(sumCounts(truth));
            else expect(figure.value).toBeLessThanOrEqual(sumCounts(truth));
            expect(figure.value === 0 || countPeople(truth) >= k, `${seed} ${name}`).toBe(true);
          }
        }
      }
    }
    expect(values).toBeGreaterThan(5_000);
  });
});
