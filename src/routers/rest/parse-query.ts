import type { z } from 'zod';
import { type ErrorDetail, PulseError } from '../../core/errors.ts';

type Kind = 'string' | 'number' | 'boolean' | 'array';

/** What a field wants, below optional, default and the like. */
export function kindOf(schema: z.core.$ZodType): Kind {
  const { def } = schema._zod;
  if ('innerType' in def) return kindOf(def.innerType as z.core.$ZodType);
  if (def.type === 'number' || def.type === 'boolean' || def.type === 'array') return def.type;
  return 'string';
}

/** Text as the value that a schema of this kind wants; text that is none stays as it is, for the schema to refuse. */
export function parseText(text: string, kind: Kind): unknown {
  // one spelling a number: 05 and 5.0 are texts, which the schema refuses
  if (kind === 'number')
    return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** A number that is spelt with zeros or signs that it does not need. */
const otherSpelling = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

function elementKind(schema: z.core.$ZodType): Kind {
  const { def } = schema._zod;
  if ('innerType' in def) return elementKind(def.innerType as z.core.$ZodType);
  return 'element' in def ? kindOf(def.element as z.core.$ZodType) : 'string';
}

/**
 * The parameters of a query string, each read by the type of its field. Strict: an unknown parameter, or a repeated one
 * that is not a list, is `bad_request`; `"false"` is false, not a non-empty string.
 */
export function parseQuery(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const refused: ErrorDetail[] = [];
  for (const name of new Set(query.keys())) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const given = query.getAll(name);
    if (!schema) {
      refused.push({ pointer: `/${name}`, detail: 'is not a parameter of this operation' });
    } else if (kindOf(schema) === 'array') {
      const kind = elementKind(schema);
      values[name] = given.map((text) => parseText(text, kind));
    } else if (given.length > 1) {
      refused.push({ pointer: `/${name}`, detail: 'is given more than once' });
    } else {
      const kind = kindOf(schema);
      const value = parseText(given[0]!, kind);
      if (kind === 'number' && typeof value === 'string' && otherSpelling.test(value))
        refused.push({
          pointer: `/${name}`,
          detail: `must be written without needless zeros and signs: ${Number(value)}`,
        });
      else values[name] = value;
    }
  }
  const [first] = refused;
  if (first) {
    throw new PulseError(
      'bad_request',
      `The request is not valid: ${first.pointer.slice(1)} ${first.detail}.`,
      {
        details: refused.slice(0, 20),
      },
    );
  }
  return values;
}
