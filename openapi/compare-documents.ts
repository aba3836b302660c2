import { type Change, compareSchemas, type Json } from './compare-schemas.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** The operations of a document by method and path. */
function listOperations(document: Json): Map<string, Json> {
  const paths = Object.entries((document['paths'] ?? {}) as Record<string, Json>);
  return new Map(
    paths.flatMap(([path, item]) =>
      methods.flatMap((method) =>
        item[method] === undefined
          ? []
          : [[`${method.toUpperCase()} ${path}`, item[method] as Json] as const],
      ),
    ),
  );
}

function resolve(document: Json, value: Json): Json {
  const ref = value['$ref'];
  if (typeof ref !== 'string') return value;
  const found = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, part) => (node as Json | undefined)?.[part], document);
  return (found ?? {}) as Json;
}

const schemaOf = (document: Json, value: Json | undefined): Json | null => {
  const content = Object.values((resolve(document, value ?? {})['content'] ?? {}) as Record<string, Json>)[0];
  return (content?.['schema'] as Json | undefined) ?? null;
};

const parametersOf = (document: Json, operation: Json): Map<string, Json> =>
  new Map(
    ((operation['parameters'] ?? []) as Json[])
      .map((parameter) => resolve(document, parameter))
      .map((parameter) => [`${String(parameter['in'])} ${String(parameter['name'])}`, parameter]),
  );

type Side = { readonly document: Json; readonly operation: Json };

function compareOperation(where: string, before: Side, after: Side): Change[] {
  const changes: Change[] = [];
  for (const field of ['summary', 'description', 'tags'])
    if (JSON.stringify(before.operation[field]) !== JSON.stringify(after.operation[field]))
      changes.push({ kind: 'text', where, what: field });
  if (before.operation['operationId'] !== after.operation['operationId'])
    changes.push({ kind: 'breaking', where, what: 'another operationId' });
  if (JSON.stringify(before.operation['security']) !== JSON.stringify(after.operation['security']))
    changes.push({ kind: 'breaking', where, what: 'other scopes' });

  const parameters = parametersOf(after.document, after.operation);
  const earlier = parametersOf(before.document, before.operation);
  for (const [name, parameter] of parameters) {
    const known = earlier.get(name);
    const at = `${where} ${name}`;
    if (known !== undefined)
      changes.push(...compareParameter(at, [before.document, known], [after.document, parameter]));
    else changes.push({ kind: parameter['required'] ? 'breaking' : 'added', where: at, what: 'parameter' });
  }
  for (const name of earlier.keys())
    if (!parameters.has(name))
      changes.push({ kind: 'breaking', where: `${where} ${name}`, what: 'parameter is gone' });

  changes.push(
    ...compareContent(
      `${where} body`,
      'input',
      before,
      after,
      ({ operation }) => operation['requestBody'] as Json,
    ),
  );
  const statuses = (side: Side): string[] => Object.keys(side.operation['responses'] as Json);
  for (const status of statuses(after)) {
    if (!statuses(before).includes(status))
      changes.push({ kind: 'added', where: `${where} ${status}`, what: 'response' });
    else
      changes.push(
        ...compareContent(
          // errors are alike everywhere, and told once
          status.startsWith('2') ? `${where} ${status}` : 'errors',
          'output',
          before,
          after,
          ({ operation }) => (operation['responses'] as Record<string, Json>)[status],
        ),
      );
  }
  for (const status of statuses(before))
    if (!statuses(after).includes(status))
      changes.push({ kind: 'breaking', where: `${where} ${status}`, what: 'response is gone' });
  return changes;
}

function compareParameter(where: string, before: [Json, Json], after: [Json, Json]): Change[] {
  const [, known] = before;
  const [, parameter] = after;
  const changes = compareSchemas(
    where,
    'input',
    [before[0], known['schema'] as Json],
    [after[0], parameter['schema'] as Json],
  );
  if (known['description'] !== parameter['description'])
    changes.push({ kind: 'text', where, what: 'description' });
  if (parameter['required'] && !known['required'])
    changes.push({ kind: 'breaking', where, what: 'is required' });
  return changes;
}

function compareContent(
  where: string,
  io: 'input' | 'output',
  before: Side,
  after: Side,
  contentOf: (side: Side) => Json | undefined,
): Change[] {
  const known = schemaOf(before.document, contentOf(before));
  const found = schemaOf(after.document, contentOf(after));
  if (known === null && found === null) return [];
  if (known === null) return [{ kind: io === 'output' ? 'added' : 'breaking', where, what: 'content' }];
  if (found === null)
    return [{ kind: io === 'output' ? 'breaking' : 'added', where, what: 'content is gone' }];
  return compareSchemas(where, io, [before.document, known], [after.document, found]);
}

/** What has changed between two OpenAPI documents for somebody who uses the API; references are followed, names of schemas do not count. */
export function compareDocuments(before: Json, after: Json): Change[] {
  const earlier = listOperations(before);
  const later = listOperations(after);
  const changes = [
    ...[...later].flatMap(([where, operation]): Change[] => {
      const known = earlier.get(where);
      return known === undefined
        ? [{ kind: 'added', where, what: 'operation' }]
        : compareOperation(where, { document: before, operation: known }, { document: after, operation });
    }),
    ...[...earlier.keys()].flatMap((where): Change[] =>
      later.has(where) ? [] : [{ kind: 'breaking', where, what: 'operation is gone' }],
    ),
  ];
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
