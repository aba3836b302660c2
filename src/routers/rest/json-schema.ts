import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };

const refPrefix = '#/$defs/';

/** What zod adds and nobody needs to read: limits of its integers, its pattern of times, closed objects. */
function clean(node: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(node)) return node.map((item) => clean(item, io));
  if (typeof node !== 'object' || node === null) return node;
  const schema: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$schema') continue;
    if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) continue;
    if (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) continue;
    if (key === 'pattern' && 'format' in node && node.format === 'date-time') continue;
    // what is answered may grow, so no reader may rely on its being closed
    if (key === 'additionalProperties' && (isEmpty(value) || (io === 'output' && value === false))) continue;
    // propertyNames of a record with any key says nothing
    if (key === 'propertyNames') continue;
    schema[key] =
      key === '$ref' && typeof value === 'string'
        ? value.replace(refPrefix, '#/components/schemas/')
        : clean(value, io);
  }
  return schema;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** JSON Schemas by name, shared by all operations of a document. */
export type SchemaStore = {
  /** The JSON Schema of a zod schema; schemas with an id become references. */
  add(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** All named schemas so far, by name. */
  named(): Record<string, JsonSchema>;
};

export function createSchemaStore(): SchemaStore {
  const store = new Map<string, JsonSchema>();
  return {
    add(schema, io) {
      const { $defs = {}, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'throw' });
      for (const [name, definition] of Object.entries($defs)) {
        const cleaned = clean(definition, io) as JsonSchema;
        const known = store.get(name);
        if (known && JSON.stringify(known) !== JSON.stringify(cleaned))
          throw new Error(`two schemas are called ${name}`);
        store.set(name, cleaned);
      }
      return clean(root, io) as JsonSchema;
    },
    named: () => Object.fromEntries([...store].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
