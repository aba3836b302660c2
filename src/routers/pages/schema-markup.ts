import { html } from 'hono/html';
import type { Markup } from './layout.ts';

export type Json = { readonly [key: string]: unknown };

const maxDepth = 5;

const nameOfRef = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

function limitsOf(schema: Json): string {
  const limits = [
    ['minimum', 'from'],
    ['maximum', 'to'],
    ['minLength', 'at least', 'characters'],
    ['maxLength', 'at most', 'characters'],
    ['maxItems', 'at most', 'items'],
    ['pattern', 'like'],
    ['default', 'else'],
  ].flatMap(([key = '', word, unit = '']) =>
    key in schema ? [`${word} ${JSON.stringify(schema[key])} ${unit}`.trim()] : [],
  );
  return limits.join(', ');
}

/** The type of a schema in a few words, with a link where it has a name. */
export function typeMarkup(schema: Json): Markup {
  if (typeof schema['$ref'] === 'string') {
    const name = nameOfRef(schema['$ref']);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (Array.isArray(schema['anyOf'])) {
    const options = schema['anyOf'] as Json[];
    return html`${options.map((option, i) => html`${i > 0 ? ' or ' : ''}${typeMarkup(option)}`)}`;
  }
  if ('const' in schema) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  if (Array.isArray(schema['enum'])) {
    return html`${schema['enum'].map((value, i) => html`${i > 0 ? ' or ' : ''}<code>${String(value)}</code>`)}`;
  }
  if (schema['type'] === 'array') return html`list of ${typeMarkup((schema['items'] ?? {}) as Json)}`;
  const extra = schema['additionalProperties'];
  if (typeof extra === 'object' && extra !== null) return html`map of ${typeMarkup(extra as Json)}`;
  return html`${String(schema['format'] ?? schema['type'] ?? 'anything')}`;
}

/** The fields inside a schema: those of an object, or of the objects in a list. */
function innerOf(schema: Json): Json | null {
  if (schema['properties']) return schema;
  if (schema['type'] === 'array') return innerOf((schema['items'] ?? {}) as Json);
  const options = (schema['anyOf'] ?? []) as Json[];
  return options.map(innerOf).find((inner) => inner !== null) ?? null;
}

/** A table of the fields of an object schema, those of nested objects below them. */
export function fieldsMarkup(schema: Json, depth = 0): Markup | string {
  const inner = innerOf(schema);
  if (!inner || depth > maxDepth) return '';
  const required = new Set((inner['required'] ?? []) as string[]);
  const fields = Object.entries(inner['properties'] as Record<string, Json>);
  return html`<div class="scroll"><table><tbody>${fields.map(
    ([
      name,
      field,
    ]) => html`<tr><td><code>${name}</code>${required.has(name) ? '' : html` <span class="soft">optional</span>`}</td>
<td>${typeMarkup(field)} <span class="soft">${limitsOf(field)}</span>
${field['description'] ? html`<div>${String(field['description'])}</div>` : ''}${fieldsMarkup(field, depth + 1)}</td></tr>`,
  )}</tbody></table></div>`;
}
