import { newSortableId, type RandomBytes } from '../../core/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Db } from '../../storage/db.ts';
import type { AuditEntry } from '../../storage/repositories/access.ts';
import { deleteEditorText, listEditorTexts } from '../../storage/repositories/public-review.ts';
import { listSourceDays } from '../../storage/repositories/publishing.ts';
import { setPublicName } from '../../storage/repositories/sources.ts';
import { compileNames } from '../privacy/compile-names.ts';
import { namesSomebody } from '../privacy/editor-text/check-editor-text.ts';
import { findOrdinaryWords } from '../privacy/find-ordinary-words.ts';
import type { ErasedNames } from './erased-names.ts';

type Services = { readonly db: Db; readonly clock: Clock; readonly random: RandomBytes };

/** Who takes a text back when nobody asks for it. */
export const theProduct: AuditEntry['actor'] = { id: 'system', name: 'Beacon Pulse' };

/** Tells whether a text names somebody of these display names, as far as those who erase them still know them. */
export async function createNamer(
  names: readonly string[],
  language: string,
): Promise<(text: string) => boolean> {
  const index = compileNames(names, await findOrdinaryWords(names, [], language));
  return (text) => namesSomebody(text, index);
}

/** Tells whether words of erased people's names stand in a text, when only their hashes are left. */
export const namesErased =
  ({ isNobody, mask }: Pick<ErasedNames, 'isNobody' | 'mask'>) =>
  (text: string): boolean =>
    !isNobody && mask(text) !== text;

/** Lists the weeks of a community whose published text names somebody, newest first. */
export async function listNamingTexts(
  db: Db,
  communityId: string,
  names: (text: string) => boolean,
): Promise<string[]> {
  return (await listEditorTexts(db, communityId)).filter(({ text }) => names(text)).map(({ week }) => week);
}

/**
 * Takes back what managers have published about weeks, and public names of groups, where they name somebody who is erased;
 * each leaves an audit entry without the name. @returns the weeks, newest first
 */
export async function withdrawNamedTexts(
  { db, clock, random }: Services,
  communityId: string,
  names: (text: string) => boolean,
  actor: AuditEntry['actor'] = theProduct,
): Promise<string[]> {
  const weeks: string[] = [];
  for (const { week, text, saved_at: savedAt } of await listEditorTexts(db, communityId)) {
    if (!names(text)) continue;
    const now = clock.now();
    const done = await deleteEditorText(db, {
      communityId,
      week,
      replaces: savedAt,
      audit: {
        id: newSortableId('aud', now, random),
        at: now,
        actor,
        communityId,
        action: 'texts.withdraw',
        detail: { week, cause: 'erasure' },
      },
      outbox: [],
      now,
    });
    if (done) weeks.push(week);
  }
  for (const { id, slug, public_name: publicName } of await listSourceDays(db, communityId)) {
    if (publicName === null || !names(publicName)) continue;
    const now = clock.now();
    const detail = { source: slug, settings: ['public_name'], cause: 'erasure' as const };
    await setPublicName(db, {
      communityId,
      sourceId: id,
      publicName: null,
      audit: {
        id: newSortableId('aud', now, random),
        at: now,
        actor,
        communityId,
        action: 'source.update',
        detail,
      },
      outbox: [],
      now,
    });
  }
  return weeks;
}
