/** Files that are analysed alike and whose budget is one; the first word of their media type. */
export const mediaKinds = ['image', 'audio', 'video'] as const;
export type MediaKind = (typeof mediaKinds)[number];
