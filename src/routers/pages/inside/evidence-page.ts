import type { Evidence } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { insideLayout } from './inside-layout.ts';

const timeOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;

/** A message and what was said around it. */
export function evidencePage(community: string, { source_name, week, messages }: Evidence): Markup {
  return insideLayout(
    `Evidence, ${source_name}`,
    html`<div class="top"><b>${source_name}</b><span class="step"><a href="/inside/${community}/weeks/${week}">‹ ${week}</a></span></div>
<section><header><h2>As it was written</h2><small>${messages.length} messages</small></header><ol class="talk">${messages.map(
      ({ message_id, at, author, kind, text, attachment, edited, cited }) =>
        html`<li id="m-${message_id}" class="${cited ? 'cited' : ''}"><p class="meta"><span class="who">${author ?? 'WhatsApp'}</span> · ${timeOf(at)}${edited ? ' · edited' : ''}${kind === 'text' ? '' : ` · ${kind.replaceAll('_', ' ')}`}</p>${
          text === null
            ? html`<p class="gone">${kind === 'deleted' ? 'deleted' : attachment === null ? 'no text, or no longer kept' : ''}</p>`
            : html`<p class="said" dir="auto">${text}</p>`
        }${attachment === null ? '' : html`<p class="meta">${attachment}</p>`}</li>`,
    )}</ol></section>`,
  );
}
