import { html } from 'hono/html';
import type { Markup } from '../layout.ts';

/** A page for people with access. Values are escaped; nothing in it runs. */
export function insideLayout(title: string, content: Markup, head: Markup | string = ''): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Beacon Pulse</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/inside.css">
${head}</head>
<body>
<main>
${content}
</main>
</body>
</html>`;
}

/** Our pages load our style sheet and our icon, send forms to us, and run nothing. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A page that nobody keeps on the way. The referrer stays within: a form without one would have no origin to check. */
export async function insideResponse(page: Markup, status = 200): Promise<Response> {
  return new Response(String(await page), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    },
  });
}
