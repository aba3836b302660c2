import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';

/** Where a community manager sends an export from a browser. Its script is clients/browser, as scripts/build-page.ts bundles it. */
export function sendPage(): Markup {
  return layout(
    'Send an export · Beacon Pulse',
    html`<h1>Send an export</h1>
<section class="card">
<p>In WhatsApp, open the group, choose <b>Export chat</b>, and save the file. Send it here as it is, as often as you like and from as many phones as you like: what is known already is not counted twice.</p>
<form id="send">
<label for="community">Community <input id="community" required autocomplete="off" placeholder="riverside" pattern="[A-Za-z0-9_\\-]+"></label>
<label for="source">Group <input id="source" required autocomplete="off" placeholder="main-group" pattern="[A-Za-z0-9_\\-]+"></label>
<label for="key">Key <input id="key" type="password" required autocomplete="off"></label>
<label for="file">File <input id="file" type="file" required accept=".zip,.txt,application/zip,text/plain"></label>
<p><button id="begin" type="submit">Send</button> <button id="pause" type="button" hidden>Pause</button></p>
</form>
<progress id="bar" max="1" value="0" hidden></progress>
<p id="line" role="status"></p>
<p id="problem" class="bad" role="alert" hidden></p>
<noscript><p class="bad">This page needs JavaScript. The terminal can send a file too; the README tells how.</p></noscript>
<p class="soft">When the connection goes away, it waits and goes on. When this page is closed, choose the same file again: what has arrived is not sent twice.</p>
</section>
<script src="/send.js" type="module"></script>`,
  );
}
