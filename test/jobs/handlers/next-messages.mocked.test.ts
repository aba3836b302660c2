import type { JobMessage } from '@beacon-pulse/contracts/src/job-messages.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handleCommunityRederive } from '../../../src/jobs/handlers/community-rederive.ts';
import { handleMediaAnalyse } from '../../../src/jobs/handlers/media-analyse.ts';
import { handleMediaExtract } from '../../../src/jobs/handlers/media-extract.ts';
import { nextJobsForSource, nextJobsForSources } from '../../../src/jobs/handlers/next-jobs-for-source.ts';
import { seedCommunity } from '../../../testing/fixtures/seed-community.ts';
import { openMemoryServices } from '../../../testing/harness/open-memory-services.ts';
import type { TestServices } from '../../../testing/harness/test-services.ts';

const pipeline = vi.hoisted(() => ({
  analysed: null as { after: string } | null,
  extracted: null as number | null,
  asked: [] as unknown[],
}));
vi.mock('../../../src/pipeline/analysis/analyse-media.ts', () => ({
  async analyseMedia(_: unknown, request: unknown) {
    pipeline.asked.push(request);
    return pipeline.analysed;
  },
}));
vi.mock('../../../src/pipeline/media/extract-media.ts', () => ({
  async extractMedia(_: unknown, request: unknown) {
    pipeline.asked.push(request);
    return pipeline.extracted;
  },
}));

let test: TestServices;
const communityId = 'com_harbour';
const sourceId = 'src_harbour';
beforeAll(async () => {
  test = await openMemoryServices();
});
beforeEach(async () => {
  await test.reset();
  await seedCommunity(test, { slug: 'harbour' });
  pipeline.asked.length = 0;
});
afterAll(() => test.close());

const base = { v: 2, correlation_id: 'cor_1' } as const;
const publish = { ...base, type: 'community.publish', community_id: communityId };
const derive = (week: string) => ({ ...base, type: 'week.derive', source_id: sourceId, week });
const plantStaleWeeks = (...weeks: readonly string[]) =>
  test.d1.batch(
    weeks.map((week) =>
      test.d1
        .prepare(
          "INSERT INTO weeks (source_id, week, fingerprint, messages, system_messages) VALUES (?, ?, 'f', 1, 0)",
        )
        .bind(sourceId, week),
    ),
  );

describe('what follows from a batch of media', () => {
  const message = {
    ...base,
    type: 'media.analyse',
    community_id: communityId,
    kind: 'video',
    after: 'aa',
  } as const;

  it('is the same batch from where it stopped', async () => {
    pipeline.analysed = { after: 'bb' };
    expect(await handleMediaAnalyse(test.services, message)).toEqual([{ ...message, after: 'bb' }]);
    expect(pipeline.asked).toMatchObject([{ communityId, kind: 'video', after: 'aa' }]);
  });

  it('is nothing at its end', async () => {
    pipeline.analysed = null;
    expect(await handleMediaAnalyse(test.services, message)).toEqual([]);
  });
});

describe('what follows from the media of an export', () => {
  const message = { ...base, type: 'media.extract', export_id: 'exp_1', from: 5 } as const;

  it.each([0, 17])('is the same export from file %i', async (next) => {
    pipeline.extracted = next;
    expect(await handleMediaExtract(test.services, message)).toEqual([{ ...message, from: next }]);
    expect(pipeline.asked).toMatchObject([{ exportId: 'exp_1', from: 5 }]);
  });

  it('is nothing at the end where there are no models', async () => {
    pipeline.extracted = null;
    expect(await handleMediaExtract(test.services, message)).toEqual([]);
  });
});

describe('what is out of date', () => {
  const message = { ...base, type: 'community.rederive', community_id: communityId } as const;
  const place = { sourceId, communityId };
  const weeksOf = (jobs: readonly JobMessage[]) => jobs.map((job) => ('week' in job ? job.week : job.type));

  it('of a community is derived week by week, the oldest first', async () => {
    await plantStaleWeeks('2026-W07', '2026-W05');
    expect(await handleCommunityRederive(test.services, message)).toEqual([
      derive('2026-W05'),
      derive('2026-W07'),
    ]);
    expect(await nextJobsForSource(test.services, place, 'cor_1')).toEqual([
      derive('2026-W05'),
      derive('2026-W07'),
    ]);
  });

  it('is only what is public where nothing else is', async () => {
    expect(await handleCommunityRederive(test.services, message)).toEqual([publish]);
    expect(await nextJobsForSource(test.services, place, 'cor_1')).toEqual([publish]);
  });

  it('of sources stays within the weeks that each may have', async () => {
    await plantStaleWeeks('2026-W05', '2026-W06', '2026-W07');
    const options = { correlationId: 'cor_1', weeksPerSource: 2 };
    expect(weeksOf(await nextJobsForSources(test.services, [sourceId], options))).toEqual([
      '2026-W05',
      '2026-W06',
    ]);
    test.statements.length = 0;
    expect(await nextJobsForSources(test.services, [], options)).toEqual([]);
    expect(test.statements).toEqual([]);
  });
});
