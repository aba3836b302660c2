import { z } from 'zod';
import { isoWeek } from '../text-fields.ts';
import { communityParameter } from './community.ts';

/** Longest text of a week, in UTF-16 units. */
export const maxEditorText = 4_000;

/** Control and format characters but the line break; the joiners within words and emoji stay. */
export const invisible =
  /(?!\n)[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
/** What a browser might read as markup. */
const markup = /<[a-z/!?]|&(?:#\d|#x[\da-f]|[a-z]{2,31};)/i;

/** Plain text that a person writes for the public. */
export const writtenText = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
  .min(1, 'must not be empty')
  .max(maxEditorText, `must have at most ${maxEditorText.toLocaleString('en')} characters`)
  .refine((text) => !invisible.test(text), 'must not hold invisible characters; break lines with a line feed')
  .refine((text) => !markup.test(text), 'must be plain text, without tags or entities of HTML');

export const warningKinds = [
  'name',
  'erased',
  'mention',
  'phone',
  'number',
  'email',
  'link',
  'place',
  'code',
  'quote',
  'copied',
] as const;
export type WarningKind = (typeof warningKinds)[number];

export const textWarning = z
  .strictObject({
    kind: z
      .enum(warningKinds)
      .describe(
        'name: the name of a member or a part of it; erased: of somebody who was erased; mention: an @; phone, number, email, link, place, code: something that leads to a person; quote: words in quotation marks; copied: more than eight words in a row as a message of the week has them',
      ),
    start: z.int().min(0).describe('Where it begins in the text, in UTF-16 units'),
    end: z.int().min(0).describe('Where it ends'),
    line: z.int().min(1).describe('The line in which it begins'),
    text: z.string().describe('What stands there'),
    detail: z.string().describe('What may be wrong with it, for a person'),
  })
  .meta({ id: 'TextWarning', description: 'Something in a text that may give somebody away' });
export type TextWarningBody = z.infer<typeof textWarning>;

export const textToCheck = z.strictObject({
  community: communityParameter,
  week: isoWeek,
  text: writtenText.describe('Plain text with line breaks, at most 4,000 characters'),
});

/** Why a text goes out all the same. */
export const overrideReason = z
  .string()
  .trim()
  .min(3)
  .max(300)
  .optional()
  .describe('Why it is right all the same, if the check warns; it is kept, and stands in the audit log');

export const textCheck = z
  .strictObject({
    warnings: z.array(textWarning).describe('By place; empty if the check found nothing'),
  })
  .meta({ id: 'TextCheck', description: 'What a check of a text has found' });

const by = z.strictObject({
  id: z.string().describe('Id of the key'),
  name: z.string().describe('Its name'),
});

export const adminEditorText = z
  .strictObject({
    week: isoWeek,
    text: z.string().nullable().describe('The text; null if there is none'),
    warnings: z
      .array(textWarning.omit({ detail: true, text: true, line: true }))
      .describe('What it was published with'),
    reason: z.string().nullable().describe('Why it was published with warnings; null if there were none'),
    published_by: by.nullable().describe('Who published it; null if there is no text'),
    published_at: z.iso.datetime().nullable().describe('When it was published'),
    version: z.string().describe('Version, as in the ETag header; send it in If-Match with a change'),
  })
  .meta({ id: 'EditorText', description: 'What a manager has written about a week for the public' });
export type AdminEditorText = z.infer<typeof adminEditorText>;

export const editorTextExample = {
  week: '2026-W07',
  text: 'A calm week: the kiln is repaired, and the next firing is planned for Saturday.',
  warnings: [],
  reason: null,
  published_by: { id: 'key_01khqgw2q000000000000000', name: 'Operations' },
  published_at: '2026-02-18T12:00:00Z',
  version: 'v1771416000000',
} satisfies AdminEditorText;
