type Json = { readonly [key: string]: unknown };

export type Walk = {
  /** Fields of answers that the document lacks, as `Pulse.this_week.mood`. */
  readonly undocumented: Set<string>;
  /** Fields of the document that answers had. */
  readonly met: Set<string>;
};

export const createWalk = (): Walk => ({ undocumented: new Set(), met: new Set() });

type Named = { readonly name: string; readonly schema: Json };

function resolve(document: Json, schema: Json, name: string): Named {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return { name, schema };
  const target = ref.split('/').at(-1)!;
  const schemas = (document['components'] as Json)['schemas'] as Json;
  return { name: target, schema: schemas[target] as Json };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a schema is about values of this sort: an object, a list, or anything else. */
function fits(document: Json, schema: Json, value: unknown): boolean {
  const { schema: found } = resolve(document, schema, '');
  if (Array.isArray(found['anyOf']))
    return (found['anyOf'] as Json[]).some((one) => fits(document, one, value));
  if (isObject(value)) return found['type'] === 'object';
  if (Array.isArray(value)) return found['type'] === 'array';
  return found['type'] !== 'object' && found['type'] !== 'array';
}

/** Follows a value along its schema of an OpenAPI document and notes which fields both have, and which only the value has. */
export function walkAnswer(document: Json, schema: Json, value: unknown, walk: Walk, name = 'answer'): void {
  const { name: place, schema: found } = resolve(document, schema, name);
  if (Array.isArray(found['anyOf'])) {
    const fitting = (found['anyOf'] as Json[]).find((one) => fits(document, one, value));
    if (fitting === undefined) walk.undocumented.add(`${place} (${JSON.stringify(value)?.slice(0, 40)})`);
    else walkAnswer(document, fitting, value, walk, place);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) walkAnswer(document, (found['items'] ?? {}) as Json, item, walk, place);
    return;
  }
  if (!isObject(value)) return;
  const properties = (found['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const values = found['additionalProperties'];
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(properties, key) ? properties[key] : isObject(values) ? values : undefined;
    if (field === undefined) walk.undocumented.add(`${place}.${key}`);
    else {
      walk.met.add(`${place}.${Object.hasOwn(properties, key) ? key : '*'}`);
      walkAnswer(document, field, inner, walk, `${place}.${key}`);
    }
  }
}

/** All fields that a schema documents, named as `walkAnswer` names them. */
export function listDocumentedFields(
  document: Json,
  schema: Json,
  name = 'answer',
  found: Set<string> = new Set(),
): Set<string> {
  const { name: place, schema: inner } = resolve(document, schema, name);
  for (const option of (inner['anyOf'] ?? []) as Json[]) listDocumentedFields(document, option, place, found);
  if (inner['items']) listDocumentedFields(document, inner['items'] as Json, place, found);
  if (isObject(inner['additionalProperties'])) {
    found.add(`${place}.*`);
    listDocumentedFields(document, inner['additionalProperties'], `${place}.*`, found);
  }
  for (const [key, field] of Object.entries((inner['properties'] ?? {}) as Readonly<Record<string, Json>>)) {
    const path = `${place}.${key}`;
    if (found.has(path)) continue;
    found.add(path);
    listDocumentedFields(document, field, path, found);
  }
  return found;
}

/** The schema of the successful answer of an operation. */
export function answerSchema(document: Json, operationId: string): Json {
  const operations = Object.values(document['paths'] as Readonly<Record<string, Json>>).flatMap((methods) =>
    Object.values(methods as Readonly<Record<string, Json>>),
  );
  const operation = operations.find((one) => one['operationId'] === operationId);
  const responses = operation?.['responses'] as Readonly<Record<string, Json>>;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))![1];
  return ((success['content'] as Json)['application/json'] as Json)['schema'] as Json;
}
