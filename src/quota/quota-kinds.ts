/** What a day's AI work is counted by. */
export const quotaKinds = ['text', 'image', 'audio', 'video', 'embedding'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** What a kind may cost a day: calls, and millionths of a US dollar. */
export type DayLimit = { readonly calls: number; readonly microUsd: number };
