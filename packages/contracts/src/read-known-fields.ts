import type { z } from 'zod';

/**
 * What a stored value holds of the fields of a contract: fields that the contract does not name, and those that do not
 * fit it, are left out. For JSON that an older version may have written; its contract has optional fields only.
 */
export function readKnownFields<Shape extends Readonly<Record<string, z.ZodOptional>>>(
  contract: z.ZodObject<Shape>,
  stored: unknown,
): z.output<z.ZodObject<Shape>> {
  const known: Record<string, unknown> = {};
  if (typeof stored === 'object' && stored !== null) {
    const values = new Map(Object.entries(stored));
    for (const [name, field] of Object.entries(contract.shape)) {
      const read = values.has(name) ? field.safeParse(values.get(name)) : null;
      if (read?.success && read.data !== undefined) known[name] = read.data;
    }
  }
  return known as z.output<z.ZodObject<Shape>>;
}
