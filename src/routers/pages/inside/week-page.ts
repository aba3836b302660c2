import type { Citation, InsideLine, OpenQuestion } from '@beacon-pulse/contracts/src/inside/common.ts';
import type { ActivePerson } from '@beacon-pulse/contracts/src/inside/people.ts';
import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { html } from 'hono/html';
import { daysOfDay } from '../../../core/time.ts';
import {
  answeredShare,
  changeOf,
  describeWeek,
  plural,
  weekdayOf,
} from '../../../pipeline/inside/describe-week.ts';
import type { Markup } from '../layout.ts';
import { hoursChart } from './hours-chart.ts';
import { insideLayout } from './inside-layout.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
const dayMs = 86_400_000;
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dateOf = (day: string): number => daysOfDay(day) * dayMs;

/** The page of a message that an operation of the API returns. */
const evidencePage = ({ evidence }: Citation): string => evidence.replace('/api/communities/', '/inside/');

const evidenceLink = (cites: readonly Citation[]): Markup | string =>
  cites[0] === undefined ? '' : html` <a class="ev" href="${evidencePage(cites[0])}">evidence</a>`;

const who = (cites: readonly Citation[]): string => cites[0]?.author ?? '';

function stat(value: string, label: string, change: number | null = null): Markup {
  const mark =
    change === null ? '' : html` <span class="${change < 0 ? 'd dn' : 'd'}">${signed.format(change)}</span>`;
  return html`<div class="stat"><div class="v">${value}${mark}</div><div class="l">${label}</div></div>`;
}

function statsOf(week: InsideWeek): Markup {
  const { messages, active_people, questions, media, joined, left } = week.figures;
  const share = answeredShare(week);
  const newcomers = week.changes.first_time.length;
  return html`<div class="stats">
${stat(messages.value.toLocaleString('en'), 'messages', changeOf(week, 'messages'))}
${stat(active_people.value.toLocaleString('en'), `people wrote · ${newcomers} new, ${week.changes.back.length} back`, changeOf(week, 'active_people'))}
${stat(share === null ? '–' : percent.format(share), `of ${plural(questions.value, 'question')} seem answered`)}
${stat(media.value.toLocaleString('en'), 'pictures, recordings and files', changeOf(week, 'media'))}
${stat(`+${joined.value} −${left.value}`, 'joined and left')}
</div>`;
}

function decisionsOf({ decisions }: InsideWeek): Markup | string {
  if (decisions.length === 0) return '';
  return html`<section id="decisions"><header><h2>Sounds settled</h2><small>${decisions.length}</small></header><div class="agenda">${decisions.map(
    ({ text, at, cites, source_name }) =>
      html`<div class="ag"><div class="day">${
        at === null
          ? ''
          : html`${weekdayOf(at.slice(0, 10)).slice(0, 3)}<b>${Number(at.slice(8, 10))}</b>${shortMonth.format(dateOf(at.slice(0, 10)))}`
      }</div><div><p dir="auto">${text}</p><small>${who(cites)} in ${source_name} ·${evidenceLink(cites)}</small></div></div>`,
  )}</div></section>`;
}

const lineOf = ({ text, cites }: InsideLine): Markup =>
  html`<p dir="auto"><span>${text} <span class="who">${who(cites)}</span>${evidenceLink(cites)}</span></p>`;

function readingOf({ sources }: InsideWeek): Markup | string {
  const told = sources.filter(({ lines }) => lines.length > 0);
  if (told.length === 0) return '';
  return html`<section id="reading"><header><h2>Worth reading</h2><small>in the words of the groups</small></header>${told.map(
    ({ name, figures, lines }) =>
      html`<div class="told"><h3>${name}</h3><p class="meta">${plural(figures.active_people.value, 'person', 'people')}, ${plural(figures.messages.value, 'message')}</p><div class="qa">${lines.map(lineOf)}</div></div>`,
  )}</section>`;
}

const waiting = ({ waiting_days }: OpenQuestion): string =>
  waiting_days === null ? '' : waiting_days === 0 ? 'today' : plural(waiting_days, 'day');

function questionsOf({ open_questions: open }: InsideWeek): Markup | string {
  if (open.length === 0) return '';
  return html`<section id="questions"><header><h2>Still waiting</h2><small>${open.length}</small></header><div class="list">${open.map(
    (question) =>
      html`<div class="wt"><p dir="auto">${question.text}</p><small>${question.asked_by ?? 'someone'} · ${question.source_name} ·${evidenceLink(question.cites)}</small><span class="since">${waiting(question)}</span></div>`,
  )}</div></section>`;
}

const initials = (name: string): string =>
  (name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).slice(0, 2).join('').toUpperCase();

const personLine = (name: string | null, what: string, side: string): Markup =>
  html`<div><span class="av" aria-hidden="true">${initials(name ?? '')}</span><span dir="auto">${name ?? 'someone'}${what}</span><small>${side}</small></div>`;

function peopleOf({ people, changes }: InsideWeek): Markup | string {
  const byCount = ({ messages }: ActivePerson): string => plural(messages, 'message');
  if (people.length === 0) return '';
  const blocks = [
    ...changes.first_time.slice(0, 10).map((one) => personLine(one.name, ', first message', byCount(one))),
    ...changes.back
      .slice(0, 10)
      .map((one) =>
        personLine(one.name, ` is back after ${plural(one.weeks_away ?? 0, 'week')}`, byCount(one)),
      ),
    ...changes.quiet
      .slice(0, 10)
      .map(({ name }) => personLine(name, ' has gone quiet', 'wrote in the three weeks before')),
  ];
  return html`<section id="people"><header><h2>People</h2><small>who wrote most</small></header><div class="ppl">${people
    .slice(0, 12)
    .map((one) => personLine(one.name, '', byCount(one)))}</div>${
    blocks.length === 0 ? '' : html`<h3 class="sub">New, back and quiet</h3><div class="ppl">${blocks}</div>`
  }</section>`;
}

function movedOf({ terms }: InsideWeek): Markup | string {
  const shown = terms.slice(0, 10);
  if (shown.length === 0) return '';
  const most = Math.max(...shown.map(({ messages }) => messages));
  return html`<section id="moved"><header><h2>Talked about</h2><small>against the week before</small></header>${shown.map(
    ({ term, messages, change }) =>
      html`<div class="bar"><span dir="auto">${term}</span><svg class="line" viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect class="${change !== null && change < 0 ? 'dn' : 'up'}" width="${Math.round((100 * messages) / most)}" height="9" rx="4"/></svg><b>${messages}${change === null ? '' : html` (${signed.format(change)})`}</b></div>`,
  )}</section>`;
}

function topOf(week: InsideWeek): Markup {
  const base = `/inside/${week.community.slug}`;
  const step = (to: string | null, sign: string, label: string): Markup =>
    to === null
      ? html`<span class="off" aria-hidden="true">${sign}</span>`
      : html`<a href="${base}/weeks/${to}" aria-label="${label}">${sign}</a>`;
  return html`<div class="top"><b>${week.community.name}</b><span class="step">${step(week.previous_week, '‹', 'The week before')}<span>${dayAndMonth.format(dateOf(week.from))} – ${dayAndMonth.format(dateOf(week.to))} ${week.to.slice(0, 4)}</span>${step(week.next_week, '›', 'The week after')}</span><span class="cover">${week.days.map(({ known }) => html`<i class="${known ? '' : 'no'}"></i>`)}&nbsp;${week.known_days} of 7 days known</span><form class="btns" method="post" action="${base}/leave"><button class="btn">Sign out</button></form></div>`;
}

/** One week of a community, as a manager reads it. */
export function weekPage(week: InsideWeek): Markup {
  const { headline, lead } = describeWeek(week);
  const methods = [...new Set(week.sources.flatMap(({ method }) => method ?? []))];
  return insideLayout(
    `${week.community.name}, ${week.week}`,
    html`${topOf(week)}
<div class="head"><h1>${headline}</h1><p>${lead}</p></div>
${statsOf(week)}
<div class="cols"><div class="col">
${decisionsOf(week)}
${readingOf(week)}
</div><div class="col">
${questionsOf(week)}
${peopleOf(week)}
${movedOf(week)}
${hoursChart(week)}
</div></div>
<div class="foot">${week.complete ? '' : html`<span>Some of this week is still being summarised: look again in a moment.</span>`}<span>Figures are exact. Which questions are open, and what is a decision, is inferred from words and times.</span>${methods.length === 0 ? '' : html`<span>Lines were chosen by ${methods.join(', ')}.</span>`}<span>What you read here is counted in the audit log.</span></div>`,
  );
}
