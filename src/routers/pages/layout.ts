import { html } from 'hono/html';

/** Markup whose every value was escaped by `html`. */
export type Markup = ReturnType<typeof html>;

/** A whole page. Values are escaped; nothing in it runs but what the page brings along. */
export function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">Beacon Pulse</a><a href="/send">Send an export</a><a href="/docs">API reference</a><a href="/openapi.json">OpenAPI</a><a href="/communities.json">Communities as JSON</a></header>
<main>
${content}
</main>
<footer class="soft"><p>What is composed here quotes and names nobody. Figures about too few people are not shown.</p></footer>
</body>
</html>`;
}
