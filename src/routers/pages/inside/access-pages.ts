import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { insideLayout, insideResponse } from './inside-layout.ts';

const card = (title: string, content: Markup): Markup =>
  insideLayout(title, html`<section class="alone"><h1>${title}</h1>${content}</section>`);

const howToOpen = html`<p>Ask for a new link: <code>pulse inside --community SLUG</code> prints one, and <code>npm start</code> prints one on the machine that runs Beacon Pulse. A link works once, within ten minutes.</p>`;

/** Asks whether to open: a program that only looks at links does not use this one up. */
export const confirmPage = (code: string): Promise<Response> =>
  insideResponse(
    card(
      'Open the pages of your community',
      html`<p>They show names and messages. This browser then stays signed in for seven days.</p>
<form method="post" action="/inside/open"><input type="hidden" name="code" value="${code}"><button>Open</button></form>`,
    ),
  );

export const usedLinkPage = (): Promise<Response> =>
  insideResponse(
    card(
      'This link cannot be used any more',
      html`<p>It was used already, or it is older than ten minutes.</p>${howToOpen}`,
    ),
    410,
  );

export const signedOutPage = (): Promise<Response> =>
  insideResponse(
    card(
      'You are not signed in here',
      html`<p>This page is for people with access to the community. Perhaps your time here is over, or you signed in with another browser.</p>${howToOpen}`,
    ),
    401,
  );

export const goodbyePage = (): Promise<Response> =>
  insideResponse(
    card('You are signed out', html`<p>This browser no longer shows the community.</p>${howToOpen}`),
  );

export const missingPage = (sentence: string): Promise<Response> =>
  insideResponse(card('There is nothing here', html`<p>${sentence}</p>`), 404);

export const foreignFormPage = (): Promise<Response> =>
  insideResponse(
    card('This did not come from our page', html`<p>Go back, load the page again, and try once more.</p>`),
    403,
  );

/**
 * Loads the same address once more, from our own page. A browser that follows a link of another site does not send the
 * session along, which is what protects it; a second step within our site does.
 */
export const secondStepPage = (path: string): Promise<Response> =>
  insideResponse(
    insideLayout(
      'One moment',
      html`<section class="alone"><h1>One moment</h1><p><a href="${path}">Continue</a></p></section>`,
      html`<meta http-equiv="refresh" content="0; url=${path}">\n`,
    ),
  );
