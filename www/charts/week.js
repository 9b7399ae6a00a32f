// The week: when the money comes in, and when the desk is there.

import { vendorAt } from './report.js';
import { html, nameLabel, picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { phaseFill, phaseTextures } from './textures.js';
import { clock, dayNames, isFlat, layoutWeek, share, steps, WEEK } from './week-layout.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./week-layout.js').WeekLayout} WeekLayout */
/** @typedef {import('./week-layout.js').Strip} Strip */
/** @typedef {{ hour: number, revenue: number }} Corner */

/**
 * @param {Report} report
 * @param {View} view
 * @returns {SVGSVGElement}
 */
export function weekPicture(report, view) {
  const layout = layoutWeek(report, view);
  return picture(
    { width: layout.width, height: layout.height, id: view.id, kind: 'week', role: 'img' },
    words(report, view),
    phaseTextures(view.id),
    revenueArea(report.week.revenue, layout),
    ...layout.strips.map((strip) => deskStrip(strip, report.week.revenue, layout, view.id)),
    ...layout.footer.map(({ text, y }) => svg('text', { class: 'note', x: 0, y }, text)),
  );
}

/**
 * @param {Report} report
 * @param {View} view
 */
export function weekPictureTable(report, view) {
  const { text, format } = view;
  const { revenue } = report.week;
  const vendors = report.ranking.map((index) => vendorAt(report, index));
  return html(
    'div',
    { class: 'chart-tables' },
    table({
      caption: text.week.tableDesks,
      head: [text.vendor, text.week.hours, text.week.share, text.week.severities],
      rows: vendors.map(({ name, desk }) => [
        name,
        desk.always_open ? text.week.always : format.hours(desk.hours_per_week),
        share(desk.revenue_share_closed, format),
        text.list(desk.around_the_clock.map((severity) => severity.toUpperCase())) || '–',
      ]),
    }),
    table({
      caption: text.week.tableRevenue,
      head: [text.week.hour, ...dayNames(view.locale, 'long')],
      rows: Array.from({ length: 24 }, (_, hour) => [
        clock(hour),
        ...Array.from({ length: 7 }, (_, day) => format.money(revenue[day * 24 + hour] ?? 0)),
      ]),
    }),
  );
}

/**
 * @param {Report} report
 * @param {View} view
 */
function words(report, { text, format, locale }) {
  const { revenue } = report.week;
  const highest = Math.max(...revenue);
  const hour = revenue.indexOf(highest);
  const shape = isFlat(revenue)
    ? text.week.flat(format.money(highest))
    : text.week.peak(
        format.money(highest),
        dayNames(locale, 'long')[Math.floor(hour / 24)] ?? '',
        clock(hour % 24),
      );
  const desks = report.ranking.map((index) => {
    const { name, desk } = vendorAt(report, index);
    return desk.always_open
      ? text.week.alwaysOf(name)
      : text.week.closedOf(share(desk.revenue_share_closed, format), name);
  });
  return { title: text.week.title, desc: [`${shape}${text.stop}`, ...desks].join(' ') };
}

/**
 * @param {number[]} revenue
 * @param {WeekLayout} layout
 */
function revenueArea(revenue, { x, y, width, top, bottom, days, hairlines, hairlineTo, peak }) {
  const corners = steps(revenue, { from: 0, to: WEEK });
  const outline = corners.map((corner) => ({ x: x(corner.hour), y: y(corner.revenue) }));
  return svg(
    'g',
    {},
    ...hairlines.map((at) =>
      svg('line', { class: 'grid', x1: at, x2: at, y1: top, y2: hairlineTo }),
    ),
    svg('path', { class: 'revenue-area', d: polyline(standing(outline, bottom)) }),
    svg('path', { class: 'revenue-line', d: polyline(outline) }),
    svg('line', { class: 'zero', x1: 0, x2: width, y1: bottom, y2: bottom }),
    svg(
      'g',
      { class: 'axis' },
      ...days.map((day) => svg('text', { x: day.x, y: day.y, 'text-anchor': 'middle' }, day.name)),
    ),
    peak.at !== null && svg('circle', { class: 'peak', cx: peak.at, cy: peak.y + 9, r: 3 }),
    svg('text', { class: 'difference', x: peak.x, y: peak.y }, peak.text),
  );
}

/**
 * What lies between an outline and the line it stands on.
 *
 * @param {{ x: number, y: number }[]} outline
 * @param {number} bottom
 */
function standing(outline, bottom) {
  const feet = [outline.at(-1), outline[0]].flatMap((end) =>
    end ? [{ x: end.x, y: bottom }] : [],
  );
  return [...outline, ...feet];
}

/**
 * A desk under the week: revenue while it is open is pale, revenue while it is closed is hatched as the waiting is
 * elsewhere, and a bar under it marks the open hours.
 *
 * @param {Strip} strip
 * @param {number[]} revenue
 * @param {WeekLayout} layout
 * @param {string} id
 */
function deskStrip(
  { name, fullName, nameY, said, bottom, open, closed },
  revenue,
  { x, width, stripScale },
  id,
) {
  const silhouette = (/** @type {Corner[]} */ corners) => {
    const outline = corners.map((corner) => ({
      x: x(corner.hour),
      y: bottom - stripScale(corner.revenue),
    }));
    return polyline(standing(outline, bottom));
  };
  return svg(
    'g',
    { class: 'desk' },
    nameLabel([name], fullName, nameY),
    ...said.map(({ of, text, x: at, y }) =>
      svg(
        'g',
        {},
        of === 'closed' &&
          svg('rect', {
            class: 'phase',
            x: at + 0.5,
            y: y - 9,
            width: 10,
            height: 10,
            ...phaseFill('waiting', id),
          }),
        of === 'open' &&
          svg('rect', { class: 'open-hours', x: at, y: y - 6, width: 11, height: 5 }),
        svg('text', { class: 'said', x: at + 16, y }, text),
      ),
    ),
    ...open.map((span) =>
      svg('path', { class: 'while-open', d: silhouette(steps(revenue, span)) }),
    ),
    ...closed.map((span) =>
      svg('path', {
        class: 'while-closed phase',
        d: silhouette(steps(revenue, span)),
        ...phaseFill('waiting', id),
      }),
    ),
    svg('line', { class: 'zero', x1: 0, x2: width, y1: bottom, y2: bottom }),
    ...open.map(({ from, to }) =>
      svg('rect', {
        class: 'open-hours',
        x: x(from),
        width: x(to) - x(from),
        y: bottom + 2,
        height: 5,
      }),
    ),
  );
}
