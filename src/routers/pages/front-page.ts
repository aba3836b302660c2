import { type ErrorCode, errorSpecs } from '@beacon-pulse/contracts/src/errors.ts';
import type { FigureName } from '@beacon-pulse/contracts/src/figures.ts';
import type { PulseBody } from '@beacon-pulse/contracts/src/public/pulse.ts';
import { html } from 'hono/html';
import { utcTime } from '../../core/time.ts';
import type { FrontPageCommunity, FrontPageExport } from '../../storage/repositories/public-rows.ts';
import { layout, type Markup } from './layout.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** The figures of a week that a reader looks for first. */
const shownFigures: readonly (readonly [FigureName, string])[] = [
  ['messages', 'messages'],
  ['active_people', 'people who wrote'],
  ['questions', 'questions'],
  ['links', 'links'],
  ['media', 'photos, videos and files'],
  ['joined', 'people who joined'],
];

const shown = (value: number, isAtLeast: boolean | undefined): string =>
  `${isAtLeast ? '≥ ' : ''}${number.format(value)}`;

function figuresOf(body: PulseBody): Markup[] {
  return shownFigures.flatMap(([name, label]) => {
    const figure = body.this_week?.figures[name];
    if (!figure) return [];
    const change = name === 'messages' || name === 'active_people' ? body.change?.[name] : null;
    const before = body.last_week?.figures[name];
    const earlier = before?.value == null ? null : shown(before.value, before.at_least);
    return [
      html`<div class="figure"><b>${figure.value === null ? '–' : shown(figure.value, figure.at_least)}</b>${label}
${figure.value === null ? html`<div class="soft">too few people</div>` : ''}
${typeof change === 'number' ? html`<div class="soft">${percent.format(change)} on the week before</div>` : earlier !== null ? html`<div class="soft">${earlier} the week before</div>` : ''}
${figure.n_days === 7 ? '' : html`<div class="soft">${figure.n_days} of 7 days known</div>`}</div>`,
    ];
  });
}

function summaryOf(body: PulseBody): Markup | string {
  const summary = body.latest_summary;
  if (!summary || (summary.sentences.length === 0 && summary.editor_text === null)) return '';
  return html`<h3>The week</h3>
<p class="soft">${summary.week}</p>
${summary.editor_text === null ? '' : summary.editor_text.text.split(/\n{2,}/).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
<ul dir="auto">${summary.sentences.slice(0, 8).map(({ text }) => html`<li>${text}</li>`)}</ul>`;
}

function conceptsOf(body: PulseBody): Markup | string {
  if (body.top_concepts.length === 0) return '';
  return html`<h3>What people talk about</h3>
<ul class="chips" dir="auto">${body.top_concepts
    .slice(0, 12)
    .map(({ name }) => html`<li>${name}</li>`)}</ul>`;
}

function coverageOf(body: PulseBody): Markup | string {
  const { coverage } = body;
  if (coverage === null) return '';
  return html`<p class="soft">Known from ${coverage.from} to ${coverage.to}: ${coverage.known_days} of ${coverage.days} days, ${body.sources.length} ${body.sources.length === 1 ? 'group' : 'groups'}.</p>`;
}

function communityCard({ slug, name, body }: FrontPageCommunity): Markup {
  const query = `?community=${encodeURIComponent(slug)}`;
  const parsed = body === null ? null : (JSON.parse(body) as PulseBody);
  const paths = [
    '/pulse.json',
    '/pulse/history.json',
    '/pulse/daily.json',
    '/pulse/concepts.json',
    '/sources.json',
  ];
  return html`<section class="card">
<h2>${name}</h2>
${
  parsed?.this_week
    ? html`<p class="soft">Week ${parsed.this_week.week}</p><div class="figures">${figuresOf(parsed)}</div>
${summaryOf(parsed)}${conceptsOf(parsed)}${coverageOf(parsed)}`
    : html`<p>Nothing is known about this community yet.</p>`
}
<p class="soft">As JSON: ${paths.map((path) => html`<a href="${path}${query}">${path}</a> `)}</p>
</section>`;
}

const statusWords: Readonly<Record<string, string>> = {
  queued: 'waiting',
  ingesting: 'being read',
  analysing: 'being summarised',
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** What went wrong, in the fixed words of its kind: the full sentence may speak of the file. */
function failureOf(code: string | null): Markup | string {
  if (code === null) return '';
  const title = Object.hasOwn(errorSpecs, code)
    ? errorSpecs[code as ErrorCode].title
    : 'It could not be processed';
  return html`<div class="bad"><code>${code}</code>: ${title}.</div>`;
}

function exportsTable(exports: readonly FrontPageExport[]): Markup | string {
  if (exports.length === 0) return '';
  return html`<section class="card"><h2>Latest exports</h2><div class="scroll"><table>
<thead><tr><th>Sent</th><th>Community</th><th>Source</th><th>State</th></tr></thead>
<tbody>${exports.map(
    (row) =>
      html`<tr><td>${utcTime(row.created_at).replace('T', ' ').replace('Z', ' UTC')}</td><td>${row.community_slug}</td><td>${row.source_public_name ?? `Group ${row.source_number}`}</td><td>${statusWords[row.status] ?? row.status}${failureOf(row.error_code)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

/** The front page: the pulse of each published community and what became of the latest exports. */
export function frontPage(
  communities: readonly FrontPageCommunity[],
  exports: readonly FrontPageExport[],
): Markup {
  return layout(
    'Beacon Pulse',
    html`<h1>The pulse of our communities</h1>
${
  communities.length === 0
    ? html`<section class="card"><p>No community is published yet. An admin creates one, uploads WhatsApp exports to it and publishes it; see the <a href="/docs">API reference</a>.</p></section>`
    : communities.map(communityCard)
}
${exportsTable(exports)}`,
  );
}
