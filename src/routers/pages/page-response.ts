import { publicCacheControl } from '../../cache/ttl.ts';
import { sha256Hex } from '../../core/hash.ts';
import type { Markup } from './layout.ts';

/** Our pages load our style sheet and our icon, and run nothing. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A page that works runs our script, and talks with nobody but us. */
const scriptedPolicy = `${policy}; script-src 'self'; connect-src 'self'`;

/** Text that anyone may read, kept at the edge for some seconds, with an ETag. */
export async function staticResponse(text: string, type: string, seconds: number): Promise<Response> {
  return new Response(text, {
    headers: {
      'content-type': type,
      'cache-control': publicCacheControl(seconds),
      etag: `"${(await sha256Hex(text)).slice(0, 32)}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** A page, likewise. */
export function pageResponse(page: Markup, seconds: number): Promise<Response> {
  return htmlResponse(page, seconds, policy);
}

/** A page with a script of ours. */
export function scriptedPageResponse(page: Markup, seconds: number): Promise<Response> {
  return htmlResponse(page, seconds, scriptedPolicy);
}

async function htmlResponse(page: Markup, seconds: number, allowed: string): Promise<Response> {
  const response = await staticResponse(String(await page), 'text/html; charset=utf-8', seconds);
  response.headers.set('content-security-policy', allowed);
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
}
