import type { TextWarningBody, WarningKind } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { readErasedNames } from '../../pipeline/erasure/erased-names.ts';
import { readCalendar } from '../../pipeline/inside/read-weeks.ts';
import { compileNames } from '../../pipeline/privacy/compile-names.ts';
import {
  type CheckedText,
  checkEditorText,
  type TextWarning,
} from '../../pipeline/privacy/editor-text/check-editor-text.ts';
import { createCopyFinder, type TextRange } from '../../pipeline/privacy/editor-text/find-copied-runs.ts';
import { findOrdinaryWords } from '../../pipeline/privacy/find-ordinary-words.ts';
import { readSegment } from '../../pipeline/segments/format/read-segment.ts';
import { listMessages } from '../../pipeline/segments/messages/list-messages.ts';
import type { Services } from '../../services.ts';
import type { CommunityRow } from '../../storage/repositories/communities.ts';
import { findTombstones } from '../../storage/repositories/erasures.ts';
import { listCommunityDisplayNames } from '../../storage/repositories/publishing.ts';

type CheckServices = Pick<Services, 'db' | 'objects'>;

/** Groups whose messages of the week are compared with the text. */
const maxSources = 300;

const details: Readonly<Record<WarningKind, string>> = {
  name: 'is the name of a member, or a part of one.',
  erased: 'is a name of somebody who was erased. Take it out.',
  mention: 'mentions somebody.',
  phone: 'may be a phone number.',
  number: 'may be a number that leads to somebody.',
  email: 'is an e-mail address.',
  link: 'is a link.',
  place: 'leads to a place.',
  code: 'may be a secret or a code.',
  quote: 'stands in quotation marks: members may know who said it.',
  copied: 'stands word for word in a message of the week.',
};

/** A warning with what stands at its place, for who wrote the text. */
export function describeWarning(text: string, { kind, start, end }: TextWarning): TextWarningBody {
  const line = text.slice(0, start).split('\n').length;
  return { kind, start, end, line, text: text.slice(start, end), detail: details[kind] };
}

/** The same in a sentence without what stands there: errors are logged. */
export function locateWarning(text: string, { kind, start, end }: TextWarning): string {
  const line = text.slice(0, start).split('\n').length;
  return `Line ${line}, characters ${start + 1} to ${end} of the text: this ${details[kind]}`;
}

export type TextCheck = CheckedText & {
  /** How many tombstones the community had when the names of erased people were read. */
  readonly tombstones: number;
};

/**
 * Checks a text against the people of a community: names that phones show of members, numbers, addresses, links, and, where a
 * week is named, its messages.
 */
export async function checkText(
  { db, objects }: CheckServices,
  { id: communityId, language }: Pick<CommunityRow, 'id' | 'language'>,
  { text, week }: { readonly text: string; readonly week: string | null },
): Promise<TextCheck> {
  const stored = await findTombstones(db, communityId);
  const { mask } = readErasedNames(stored);
  const names = await listCommunityDisplayNames(db, communityId);
  const ordinary = await findOrdinaryWords(names, [], language);
  const checked = checkEditorText(text, {
    names: compileNames(names, ordinary),
    maskErased: mask,
    copied: week === null ? [] : await findCopied({ db, objects }, communityId, text, week),
  });
  return { ...checked, tombstones: (JSON.parse(stored.tombstones ?? '[]') as unknown[]).length };
}

async function findCopied(
  { db, objects }: CheckServices,
  communityId: string,
  text: string,
  week: string,
): Promise<TextRange[]> {
  const finder = createCopyFinder(text);
  const { derivedIn } = await readCalendar(db, communityId);
  for (const sourceId of derivedIn(week).slice(0, maxSources)) {
    const segment = await readSegment(objects, sourceId, week);
    if (segment === null) continue;
    for (const message of listMessages(segment)) finder.see(message.text);
  }
  return finder.listRuns();
}
