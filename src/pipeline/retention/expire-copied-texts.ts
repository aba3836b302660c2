import { newSortableId } from '../../core/ids.ts';
import { dayOfDays, daysOfDay, weekOfDay } from '../../core/time.ts';
import { deleteEditorText, listEditorTexts } from '../../storage/repositories/public-review.ts';
import type { TextWarning } from '../privacy/editor-text/check-editor-text.ts';
import type { RetentionServices } from './retention-services.ts';

/**
 * Takes back what managers have published about weeks where it repeats words of members whose texts are not kept any more. What
 * is in a manager's own words stays.
 * @param before texts of days before this one are gone
 */
export async function expireCopiedTexts(
  { db, clock, random }: Pick<RetentionServices, 'db' | 'clock' | 'random'>,
  communityId: string,
  before: string,
): Promise<void> {
  const newestWeek = weekOfDay(dayOfDays(daysOfDay(before) - 1));
  for (const { week, warnings, saved_at: savedAt } of await listEditorTexts(db, communityId)) {
    const repeats = (JSON.parse(warnings) as TextWarning[]).some(
      ({ kind }) => kind === 'copied' || kind === 'quote',
    );
    if (week > newestWeek || !repeats) continue;
    const now = clock.now();
    await deleteEditorText(db, {
      communityId,
      week,
      replaces: savedAt,
      audit: {
        id: newSortableId('aud', now, random),
        at: now,
        actor: { id: 'system', name: 'Beacon Pulse' },
        communityId,
        action: 'texts.withdraw',
        detail: { week, cause: 'retention' },
      },
      outbox: [],
      now,
    });
  }
}
