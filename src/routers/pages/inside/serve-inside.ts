import { messageId } from '@beacon-pulse/contracts/src/inside/evidence.ts';
import { isoWeek, slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import type { Hono, Context as HonoContext } from 'hono';
import { openInside } from '../../../admin/inside/open-inside.ts';
import { closeSession, mayOpen, openSession } from '../../../admin/inside/open-session.ts';
import type { Actor } from '../../../auth/actor.ts';
import { authenticateSession, readSessionCookie, writeSessionCookie } from '../../../auth/inside-session.ts';
import { PulseError } from '../../../core/errors.ts';
import { getEvidence } from '../../../pipeline/inside/get-evidence.ts';
import { getWeek } from '../../../pipeline/inside/get-week.ts';
import type { Services } from '../../../services.ts';
import type { AppEnv } from '../../rest/create-app.ts';
import { limitBody } from '../../rest/mount-operations.ts';
import {
  confirmPage,
  foreignFormPage,
  goodbyePage,
  missingPage,
  secondStepPage,
  signedOutPage,
  usedLinkPage,
} from './access-pages.ts';
import { evidencePage } from './evidence-page.ts';
import { insideResponse } from './inside-layout.ts';
import { weekPage } from './week-page.ts';

type InsideEnv = AppEnv<{ readonly services: Services; readonly ingest: Services }>;
type Asked = HonoContext<InsideEnv>;

const maxFormBytes = 2_000;
/** Neighbours of a message on its page, on each side. */
const around = 12;

const cookieOf = (c: Asked, community: string) => ({
  slug: community,
  secure: new URL(c.req.url).protocol === 'https:',
});

const sessionOf = (c: Asked, community: string): string | null =>
  readSessionCookie(cookieOf(c, community), c.req.header('cookie') ?? null);

/** A form is ours when its page was: browsers say where a form comes from. */
const isOurForm = (c: Asked): boolean => c.req.header('origin') === new URL(c.req.url).origin;

function redirect(to: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: to, 'set-cookie': cookie, 'cache-control': 'private, no-store' },
  });
}

async function openByForm(c: Asked): Promise<Response> {
  if (!isOurForm(c)) return foreignFormPage();
  const { code } = await c.req.parseBody();
  const opened = typeof code === 'string' ? await openSession(c.env.services, code) : null;
  if (opened === null) return usedLinkPage();
  return redirect(`/inside/${opened.slug}`, writeSessionCookie(cookieOf(c, opened.slug), opened.secret));
}

async function leave(c: Asked): Promise<Response> {
  if (!isOurForm(c)) return foreignFormPage();
  const community = c.req.param('community') ?? '';
  const secret = sessionOf(c, community);
  if (secret !== null) await closeSession(c.env.services, secret);
  return slug.safeParse(community).success
    ? redirect('/inside/left', writeSessionCookie(cookieOf(c, community), null))
    : goodbyePage();
}

type Read = (services: Services, actor: Actor, community: string) => Promise<Response>;

/** Serves a page to who has a session of the community. */
async function withSession(c: Asked, read: Read): Promise<Response> {
  const { services } = c.env;
  const community = c.req.param('community') ?? '';
  const secret = sessionOf(c, community);
  if (secret === null && c.req.header('sec-fetch-site') === 'cross-site')
    return secondStepPage(new URL(c.req.url).pathname);
  const actor = await authenticateSession(services, community, secret);
  if (actor === null) return signedOutPage();
  try {
    return await read(services, actor, community);
  } catch (thrown) {
    if (thrown instanceof PulseError && thrown.code === 'not_found') return missingPage(thrown.message);
    throw thrown;
  }
}

const showWeek = (c: Asked): Promise<Response> =>
  withSession(c, async (services, actor, community) => {
    const week = c.req.param('week') ?? null;
    if (week !== null && !isoWeek.safeParse(week).success)
      return missingPage('An address of a week ends like 2026-W07.');
    return insideResponse(
      weekPage(await getWeek(services.db, await openInside(services, actor, community), week)),
    );
  });

const showEvidence = (c: Asked): Promise<Response> =>
  withSession(c, async (services, actor, community) => {
    const [source, week, id] = [c.req.param('source'), c.req.param('week'), c.req.param('id')];
    const asked = {
      source: slug.safeParse(source),
      week: isoWeek.safeParse(week),
      id: messageId.safeParse(id),
    };
    if (!asked.source.success || !asked.week.success || !asked.id.success)
      return missingPage('There is no message at this address.');
    const { id: communityId } = await openInside(services, actor, community);
    const evidence = await getEvidence(services, {
      communityId,
      source: asked.source.data,
      period: asked.week.data,
      messageId: asked.id.data,
      around,
    });
    return insideResponse(evidencePage(community, evidence));
  });

/** Mounts the pages of the inside: opened by a one-time link, read with a session. */
export function mountInside(app: Hono<InsideEnv>): void {
  app.get('/inside/open', async (c) => {
    const code = c.req.query('code') ?? '';
    return (await mayOpen(c.env.services, code)) ? confirmPage(code) : usedLinkPage();
  });
  app.post('/inside/open', limitBody(maxFormBytes, 'The form'), openByForm);
  app.get('/inside/left', goodbyePage);
  app.post('/inside/:community/leave', limitBody(maxFormBytes, 'The form'), leave);
  app.get('/inside/:community', showWeek);
  app.get('/inside/:community/weeks/:week', showWeek);
  app.get('/inside/:community/evidence/:source/:week/:id', showEvidence);
}
