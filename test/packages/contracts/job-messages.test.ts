import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  jobMessage,
  jobMessageV1,
  readMessage,
  subjectOf,
  upgradeMessage,
} from '@beacon-pulse/contracts/src/job-messages.ts';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/run-command.ts';

/** Messages of version 1 as the old code sent them, one file a type. */
const folder = join(projectRoot, 'testing/fixtures/job-messages/v1');
const fixtures = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
);

const successors: Readonly<Record<string, string>> = {
  'digest.day': 'week.derive',
  'summary.week': 'week.derive',
  'concepts.backfill_pillars': 'community.rederive',
  'community.regenerate': 'community.publish',
};

describe('messages of version 1', () => {
  it('have a fixture for each type', () => {
    const types = jobMessageV1.options.map(({ shape }) => shape.type.value);
    const found = fixtures.map((fixture) => jobMessageV1.parse(fixture).type);
    expect(found).toHaveLength(7);
    expect(found.sort()).toEqual(types.sort());
  });

  it.each(fixtures)('are read as those of version 2: %j', (fixture) => {
    const { type, v: _v, ...pointers } = jobMessageV1.parse(fixture);
    const upgraded = readMessage(fixture);
    expect(upgraded).toEqual({ ...pointers, v: 2, type: successors[type] ?? type });
    expect(jobMessage.parse(upgraded)).toEqual(upgraded);
  });

  it('about the digests and about the summary of a week are about the same work', () => {
    const pointers = { correlation_id: 'cor_1', source_id: 'src_1', week: '2026-W07' };
    const digest = upgradeMessage({ v: 1, type: 'digest.day', ...pointers });
    const summary = upgradeMessage({ v: 1, type: 'summary.week', ...pointers });
    expect(subjectOf(digest)).toBe(subjectOf(summary));
  });
});

describe('readMessage', () => {
  const message = {
    v: 2,
    type: 'week.derive',
    correlation_id: 'cor_1',
    source_id: 'src_1',
    week: '2026-W07',
  };

  it('reads a message of today, and leaves out what it does not know', () => {
    expect(readMessage(message)).toEqual(message);
    expect(readMessage({ ...message, later: 1 })).toEqual(message);
  });

  it.each([
    ['a later version', { ...message, v: 3 }],
    ['an unknown type', { ...message, type: 'week.forget' }],
    ['a type of version 1 in version 2', { ...message, type: 'digest.day' }],
    ['a type of version 2 in version 1', { ...message, v: 1 }],
    ['a missing pointer', { ...message, source_id: undefined }],
    ['a week that is none', { ...message, week: 'W7' }],
    ['an empty correlation id', { ...message, correlation_id: '' }],
    ['no object', 'export.ingest'],
    ['nothing', null],
  ])('does not understand %s', (_, body) => {
    expect(readMessage(body)).toBeNull();
  });
});

describe('the subject of a message', () => {
  it('names its type and its pointers in order, whoever sent it', () => {
    const message = readMessage({
      week: '2026-W07',
      source_id: 'src_1',
      type: 'week.derive',
      correlation_id: 'cor_1',
      v: 2,
    })!;
    expect(subjectOf(message)).toBe('week.derive:source_id=src_1,week=2026-W07');
    expect(subjectOf({ ...message, correlation_id: 'cor_2' })).toBe(subjectOf(message));
  });

  it('differs wherever a pointer differs', () => {
    const subjects = fixtures.map((fixture) => subjectOf(readMessage(fixture)!));
    // the digests and the summary of one week are one piece of work
    expect(new Set(subjects).size).toBe(6);
  });
});
