import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';

const retries: Readonly<Record<string, string>> = {
  transient: 'The problem may pass: try again later, and wait a little longer each time.',
  quota: 'A limit is reached: try again after the time in Retry-After.',
  permanent: 'The same request will fail again: change it first.',
  poison: 'The message is not understood and is kept for a person to look at.',
};

/** The page that the `type` of a problem names; null for an unknown code. */
export function problemPage(code: string): Markup | null {
  if (!Object.hasOwn(errorSpecs, code)) return null;
  const { status, title, class: kind } = errorSpecs[code as ErrorCode];
  return layout(
    title,
    html`<h1>${title}</h1>
<section class="card"><table><tbody>
<tr><th>Code</th><td><code>${code}</code></td></tr>
<tr><th>HTTP status</th><td>${status}</td></tr>
<tr><th>What to do</th><td>${retries[kind] ?? ''}</td></tr>
</tbody></table>
<p>The <code>detail</code> of the response says what was wrong this time, and <code>errors</code> lists the fields.
Mention the <code>request_id</code> when you ask for help.</p></section>`,
  );
}
