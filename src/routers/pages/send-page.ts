import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';

/** Where a community manager sends an export from a browser. Its script is clients/browser, as scripts/build-page.ts bundles it. */
export function sendPage(): Markup {
  return layout(
    'Send an export · Beacon Pulse',
    html`<h1>Send an export</h1>
<section class="card">
<p>In WhatsApp, open the group, choose <b>Export chat</b>, and save the file. Upload it here unchanged, as often as you like and from as many phones as you like: nothing is counted twice.</p>
<form id="send">
<label for="key">Key <input id="key" type="password" required autocomplete="off"></label>
<label for="community">Community <select id="community" required disabled></select></label>
<label for="source">Group <input id="source" required disabled autocomplete="off" list="groups" placeholder="choose one, or name a new one"></label>
<datalist id="groups"></datalist>
<label for="file">File <input id="file" type="file" required accept=".zip,.txt,application/zip,text/plain"></label>
<p><button id="begin" type="submit">Send</button> <button id="pause" type="button" hidden>Pause</button></p>
</form>
<progress id="bar" max="1" value="0" hidden></progress>
<p id="line" role="status"></p>
<p id="problem" class="bad" role="alert" hidden></p>
<noscript><p class="bad">This page needs JavaScript. You can also upload from the terminal; see the README.</p></noscript>
<p class="soft">If the connection is lost, the upload waits and then resumes. If you close this page, choose the same file again: parts that have arrived are not sent twice.</p>
</section>
<script src="/send.js" type="module"></script>`,
  );
}
