import { publicRowBodies } from '@beacon-pulse/contracts/src/public/rows.ts';
import { z } from 'zod';
import { appRouter } from '../../src/routers/app.ts';
import { listOperations } from '../../src/routers/rest/operations.ts';

type Schema = z.core.$ZodTypes;

/** Contracts nest less deeply than this. */
const maxDepth = 20;

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** A union of null and a schema, a list of one and the like: the schemas directly within. */
function innerOf({ _zod: { def } }: Schema): Schema[] {
  switch (def.type) {
    case 'array':
      return [def.element as Schema];
    case 'union':
      return def.options as Schema[];
    case 'record':
      return [def.valueType as Schema];
    case 'tuple':
      return def.items as Schema[];
    default:
      return 'innerType' in def ? [def.innerType as Schema] : [];
  }
}

function findFaults(schema: Schema, place: string, depth = 0): string[] {
  const { def } = schema._zod;
  if (depth > maxDepth) return [];
  if (def.type === 'any' || def.type === 'unknown')
    return [`${place} may be anything: name its fields in a z.strictObject of packages/contracts.`];
  if (def.type !== 'object') return innerOf(schema).flatMap((inner) => findFaults(inner, place, depth + 1));
  const open = def.catchall === undefined || (def.catchall as Schema)._zod.def.type !== 'never';
  return [
    ...(open ? [`${place} is open: make it a z.strictObject, so that only its named fields go out.`] : []),
    ...Object.entries(def.shape).flatMap(([name, field]) => [
      ...(isDescribed(field as Schema)
        ? []
        : [
            `The field \`${name}\` of ${lowerFirst(place)} has no description: add .describe(…), it stands in the reference.`,
          ]),
      ...findFaults(field as Schema, `${place}.${name}`, depth + 1),
    ]),
  ];
}

function isDescribed(schema: Schema): boolean {
  const { description } = z.globalRegistry.get(schema) ?? {};
  if (description !== undefined && description !== '') return true;
  const { def } = schema._zod;
  return 'innerType' in def ? isDescribed(def.innerType as Schema) : false;
}

/** Finds outputs and stored rows that let through what no contract names, and fields without a description. @returns sentences that name the fix */
export function findOpenOutputs(): string[] {
  const outputs = listOperations(appRouter).map(
    ({ name, output }) => [`The output of \`${name}\``, output] as const,
  );
  const rows = Object.entries(publicRowBodies).map(
    ([kind, body]) => [`The stored row \`${kind}\``, body] as const,
  );
  return [...outputs, ...rows].flatMap(([place, schema]) => findFaults(schema as unknown as Schema, place));
}
