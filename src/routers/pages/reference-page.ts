import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';
import { fieldsMarkup, type Json, typeMarkup } from './schema-markup.ts';

type Operation = Json & {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
};
type Listed = { readonly method: string; readonly path: string; readonly operation: Operation };

export type OpenApiDocument = Json & {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

function resolve(document: OpenApiDocument, value: Json): Json {
  const ref = value['$ref'];
  if (typeof ref !== 'string') return value;
  const [kind = '', name = ''] = ref.split('/').slice(-2);
  return (document.components[kind]?.[name] ?? {}) as Json;
}

const contentOf = (value: Json): [string, Json] | null => {
  const [first] = Object.entries((value['content'] ?? {}) as Record<string, Json>);
  return first ?? null;
};

const pretty = (value: unknown): Markup => html`<pre><code>${JSON.stringify(value, null, 2)}</code></pre>`;

const paragraphs = (text: string): Markup =>
  html`${text
    .split('\n\n')
    .map(
      (part) =>
        html`<p>${part.split('`').map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : piece))}</p>`,
    )}`;

function parametersMarkup(document: OpenApiDocument, operation: Operation): Markup | string {
  const parameters = ((operation['parameters'] ?? []) as Json[]).map((value) => resolve(document, value));
  if (parameters.length === 0) return '';
  return html`<h4>Parameters</h4><div class="scroll"><table><tbody>${parameters.map(
    (
      parameter,
    ) => html`<tr><td><code>${String(parameter['name'])}</code> <span class="soft">${String(parameter['in'])}${parameter['required'] ? '' : ', optional'}</span></td>
<td>${typeMarkup(parameter['schema'] as Json)}${parameter['description'] ? html`<div>${String(parameter['description'])}</div>` : ''}</td></tr>`,
  )}</tbody></table></div>`;
}

function bodyMarkup(operation: Operation): Markup | string {
  const content = operation['requestBody'] ? contentOf(operation['requestBody'] as Json) : null;
  if (!content) return '';
  const [type, body] = content;
  return html`<h4>Body <span class="soft">${type}</span></h4>${fieldsMarkup(body['schema'] as Json)}
${body['example'] === undefined ? '' : html`<details><summary>Example</summary>${pretty(body['example'])}</details>`}`;
}

function responsesMarkup(document: OpenApiDocument, operation: Operation): Markup {
  const responses = Object.entries(operation['responses'] as Record<string, Json>);
  return html`<h4>Responses</h4><div class="scroll"><table><tbody>${responses.map(([status, value]) => {
    const response = resolve(document, value);
    const content = contentOf(response);
    return html`<tr><td><code>${status}</code></td><td>${String(response['description'] ?? '')}
${content ? html`<span class="soft">${content[0]}</span> ${typeMarkup(content[1]['schema'] as Json)}` : ''}
${status.startsWith('2') && content ? html`<details><summary>Example</summary>${pretty(content[1]['example'])}</details>` : ''}</td></tr>`;
  })}</tbody></table></div>`;
}

function scopesMarkup(operation: Operation): Markup {
  const scopes = ((operation['security'] ?? []) as { bearer?: string[] }[]).flatMap(
    ({ bearer = [] }) => bearer,
  );
  return scopes.length === 0
    ? html`<p class="soft">No key required.</p>`
    : html`<p class="soft">Requires a key with the scope ${scopes.join(' or ')}.</p>`;
}

function operationMarkup(document: OpenApiDocument, { method, path, operation }: Listed): Markup {
  return html`<section class="card" id="${operation.operationId}">
<h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p><b>${operation.summary}</b>${operation['deprecated'] ? ' (deprecated)' : ''}</p>
${paragraphs(operation.description)}${scopesMarkup(operation)}
${parametersMarkup(document, operation)}${bodyMarkup(operation)}${responsesMarkup(document, operation)}
</section>`;
}

/** The API reference, made from the OpenAPI document alone. */
export function referencePage(document: OpenApiDocument): Markup {
  const listed: Listed[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Operation,
    })),
  );
  const groups = document.tags.map((tag) => ({
    ...tag,
    operations: listed.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const schemas = Object.entries(document.components['schemas'] ?? {}) as [string, Json][];
  return layout(
    'API reference · Beacon Pulse',
    html`<h1>API reference</h1>
${paragraphs(document.info.description)}
<nav aria-label="Operations">${groups.map(
      ({ name, operations }) =>
        html`<h3>${name}</h3><ul>${operations.map(
          ({ method, operation }) =>
            html`<li><a href="#${operation.operationId}">${operation.summary}</a> <span class="soft">${method.toUpperCase()}</span></li>`,
        )}</ul>`,
    )}</nav>
${groups.map(
  ({ name, description, operations }) => html`<h2>${name}</h2><p class="soft">${description}</p>
${operations.map((operation) => operationMarkup(document, operation))}`,
)}
<h2>Schemas</h2>
${schemas.map(
  ([name, schema]) => html`<section class="card" id="schema-${name}"><h3>${name}</h3>
${schema['description'] ? html`<p>${String(schema['description'])}</p>` : ''}${fieldsMarkup(schema)}</section>`,
)}`,
  );
}
