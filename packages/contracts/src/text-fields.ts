import { z } from 'zod';

/** Fields that many bodies and parameters share. */

export const isoWeek = z
  .string()
  .regex(/^\d{4}-W\d{2}$/, 'must be an ISO week such as 2026-W07')
  .describe('ISO week on the source’s own clock');
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be an ISO date such as 2026-02-14')
  .describe('ISO date on the source’s own clock');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(60);
/** Control and bidi characters: a name that holds them could make a list of names lie. */
const unfitForDisplay = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A name that people give and read. */
export const displayedName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !unfitForDisplay.test(name), 'must not hold control characters');
export const count = z.int().min(0);
