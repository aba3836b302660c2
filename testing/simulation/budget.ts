/** Where all communities of the simulation live. */
export const timeZone = 'Europe/Lisbon';

/** What the first community may spend on one kind of work a day, in millionths of a US dollar, and what is spent when it begins. */
export type Budget = {
  readonly kind: 'text' | 'image';
  readonly aDay: number;
  readonly spentToday: number;
  readonly startsAt: number;
};
