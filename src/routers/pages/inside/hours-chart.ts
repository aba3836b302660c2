import type { InsideWeek } from '@beacon-pulse/contracts/src/inside/week.ts';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';

const barWidth = 13;
const height = 70;

/** When the groups talk, by hour of the day. */
export function hoursChart({ sources, figures }: InsideWeek): Markup | string {
  if (figures.messages.value === 0) return '';
  const hours = Array.from({ length: 24 }, (_, hour) =>
    sources.reduce((sum, { details }) => sum + (details.hours[hour] ?? 0), 0),
  );
  const most = Math.max(...hours);
  const busiest = hours.indexOf(most);
  const bars = hours.map((n, hour) => {
    const tall = Math.max(1, Math.round((height * n) / most));
    return html`<rect class="${hour === busiest ? 'hour on' : 'hour'}" x="${hour * barWidth + 1}" y="${height - tall}" width="${barWidth - 3}" height="${tall}" rx="2"><title>${hour} h: ${n}</title></rect>`;
  });
  const marks = [0, 6, 12, 18].map(
    (hour) => html`<text x="${hour * barWidth}" y="${height + 14}">${hour} h</text>`,
  );
  return html`<section id="hours"><figure><svg class="hours" viewBox="0 0 ${24 * barWidth} ${height + 18}" role="img" aria-label="Messages by hour of the day">${bars}${marks}</svg><figcaption><b>Busiest at ${busiest} h:</b> ${most} of ${figures.messages.value} messages.</figcaption></figure></section>`;
}
