export type ChangeKind =
  /** There is more: an operation, a field, a value. */
  | 'added'
  /** An answer promises more: a field is always there, a record has named fields, a text is one of a few. */
  | 'closed'
  /** Somebody who relies on the old document may fail. */
  | 'breaking'
  /** Other words: summaries, descriptions, examples. */
  | 'text';

export type Change = { readonly kind: ChangeKind; readonly where: string; readonly what: string };

export type Json = { readonly [key: string]: unknown };
/** A schema and the document that its references lead into. */
type Placed = readonly [document: Json, schema: Json];
type Io = 'input' | 'output';

/** Bodies nest less deeply than this. */
const maxDepth = 20;

/** Limits of values: tighter ones close an answer and break a request. */
const limits = [
  'pattern',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const;

/** A schema without its reference and its null: what else it may be, and whether it may be null. */
type Opened = { readonly options: readonly Json[]; readonly nullable: boolean };

function resolve([document, schema]: Placed): Json {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  const schemas = (document['components'] as Json)['schemas'] as Json;
  return schemas[ref.split('/').at(-1)!] as Json;
}

function open([document, schema]: Placed): Opened {
  const found = resolve([document, schema]);
  const options = (Array.isArray(found['anyOf']) ? (found['anyOf'] as Json[]) : [found])
    .map((one) => resolve([document, one]))
    .flatMap((one) =>
      Array.isArray(one['type']) ? one['type'].map((type: unknown) => ({ ...one, type })) : [one],
    );
  const rest = options.filter(({ type }) => type !== 'null');
  return { options: rest, nullable: rest.length < options.length };
}

const valuesOf = (schema: Json): readonly unknown[] | null =>
  'const' in schema ? [schema['const']] : Array.isArray(schema['enum']) ? schema['enum'] : null;

/** What has changed between two schemas of requests or of answers. */
export function compareSchemas(where: string, io: Io, before: Placed, after: Placed, depth = 0): Change[] {
  if (depth > maxDepth) return [];
  const known = open(before);
  const found = open(after);
  const changes: Change[] = [];
  const narrower = (what: string): void => {
    changes.push({ kind: io === 'output' ? 'closed' : 'breaking', where, what });
  };
  const wider = (what: string): void => {
    changes.push({ kind: io === 'output' ? 'breaking' : 'added', where, what });
  };
  if (known.nullable && !found.nullable) narrower('is never null');
  if (!known.nullable && found.nullable) wider('may be null');
  if (known.options.length !== found.options.length) {
    changes.push({ kind: 'breaking', where, what: 'is one of others' });
    return changes;
  }
  for (const [i, a] of known.options.entries()) {
    const b = found.options[i]!;
    compareTypes(a, b, narrower, wider);
    compareValues(a, b, changes, where, io);
    const inner = { where, io, before: before[0], after: after[0], depth: depth + 1 };
    changes.push(...compareFields(a, b, inner), ...compareItems(a, b, inner));
  }
  return changes;
}

type Say = (what: string) => void;

function compareTypes(a: Json, b: Json, narrower: Say, wider: Say): void {
  const isInteger = (schema: Json): boolean =>
    schema['type'] === 'integer' || Number.isInteger(schema['const']);
  const isNumber = (schema: Json): boolean => schema['type'] === 'integer' || schema['type'] === 'number';
  if (a['type'] !== b['type'] && !(isInteger(a) && isInteger(b))) {
    if (a['type'] === undefined || (isNumber(a) && isInteger(b))) narrower(`is ${String(b['type'])}`);
    else wider(`is ${String(b['type'])}, was ${String(a['type'])}`);
  }
  // one value has no further limits
  if ('const' in b) return;
  for (const name of limits) {
    if (a[name] === b[name]) continue;
    const upper = name.startsWith('max');
    const loosened =
      b[name] === undefined ||
      (a[name] !== undefined && typeof b[name] === 'number' && Number(b[name]) > Number(a[name]) === upper);
    if (loosened) wider(`${name} ${String(b[name] ?? 'is gone')}`);
    else narrower(`${name} ${String(b[name])}`);
  }
}

const listSome = (values: readonly unknown[]): string =>
  values.length <= 8 ? values.join(', ') : `${values.slice(0, 8).join(', ')} and ${values.length - 8} more`;

function compareValues(a: Json, b: Json, changes: Change[], where: string, io: Io): void {
  const known = valuesOf(a);
  const found = valuesOf(b);
  if (known === null && found !== null)
    changes.push({
      kind: io === 'output' ? 'closed' : 'breaking',
      where,
      what: `is one of ${listSome(found)}`,
    });
  if (known !== null && found === null)
    changes.push({ kind: io === 'output' ? 'breaking' : 'added', where, what: 'may be anything' });
  if (known === null || found === null) return;
  const more = found.filter((value) => !known.includes(value));
  const fewer = known.filter((value) => !found.includes(value));
  if (more.length > 0) changes.push({ kind: 'added', where, what: `may be ${listSome(more)}` });
  if (fewer.length > 0)
    changes.push({
      kind: io === 'output' ? 'closed' : 'breaking',
      where,
      what: `is never ${listSome(fewer)}`,
    });
}

type Inner = {
  readonly where: string;
  readonly io: Io;
  readonly before: Json;
  readonly after: Json;
  readonly depth: number;
};

function compareFields(a: Json, b: Json, { where, io, before, after, depth }: Inner): Change[] {
  const fields = (schema: Json) => (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const required = (schema: Json) => (schema['required'] ?? []) as readonly string[];
  const isObject = (schema: Json) => schema['type'] === 'object';
  const changes: Change[] = [];
  if (!isObject(a) && !isObject(b)) return changes;
  for (const [name, field] of Object.entries(fields(b))) {
    const known = fields(a)[name];
    const at = `${where}.${name}`;
    if (known === undefined) {
      const isNew = io === 'input' && required(b).includes(name) ? 'breaking' : 'added';
      changes.push({ kind: isNew, where: at, what: 'field' });
      continue;
    }
    changes.push(...compareSchemas(at, io, [before, known], [after, field], depth));
    if (known['description'] !== field['description'])
      changes.push({ kind: 'text', where: at, what: 'description' });
    const [was, is] = [required(a).includes(name), required(b).includes(name)];
    if (!was && is)
      changes.push({ kind: io === 'output' ? 'closed' : 'breaking', where: at, what: 'is always there' });
    if (was && !is)
      changes.push({ kind: io === 'output' ? 'breaking' : 'added', where: at, what: 'may be missing' });
  }
  for (const name of Object.keys(fields(a))) {
    if (name in fields(b)) continue;
    // whoever reads an answer copes without a field that may be missing
    const kind = io === 'output' && !required(a).includes(name) ? 'closed' : 'breaking';
    changes.push({ kind, where: `${where}.${name}`, what: 'field is gone' });
  }
  return [...changes, ...compareRecords(a, b, { where, io, before, after, depth })];
}

/** Objects whose fields have any name. */
function compareRecords(a: Json, b: Json, { where, io, before, after, depth }: Inner): Change[] {
  const valuesWithin = (schema: Json): Json | boolean | undefined =>
    schema['additionalProperties'] as Json | boolean | undefined;
  const [known, found] = [valuesWithin(a), valuesWithin(b)];
  if (typeof known === 'object' && typeof found === 'object')
    return compareSchemas(`${where}.*`, io, [before, known], [after, found], depth);
  if (typeof known === 'object')
    return [{ kind: io === 'output' ? 'closed' : 'breaking', where, what: 'has named fields' }];
  if (typeof found === 'object' && !('properties' in a))
    return [{ kind: 'closed', where, what: 'has values of a type' }];
  return [];
}

function compareItems(a: Json, b: Json, { where, io, before, after, depth }: Inner): Change[] {
  if (a['type'] !== 'array' || b['type'] !== 'array') return [];
  const items = (schema: Json) => (schema['items'] ?? {}) as Json;
  return compareSchemas(`${where}[]`, io, [before, items(a)], [after, items(b)], depth);
}
