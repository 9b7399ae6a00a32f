// What each vendor has cost by each month, and the month in which the order changes.

import { lineEnd } from './line-end.js';
import { layoutOverTime } from './over-time-layout.js';
import { nearest } from './place-note.js';
import { vendorAt } from './report.js';
import { html, picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { colourOf, dashOf } from './vendor-look.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./over-time-layout.js').TimeLayout} TimeLayout */
/** @typedef {import('./place-note.js').Point} Point */

/**
 * @param {Report} report
 * @param {View} view
 * @returns {SVGSVGElement}
 */
export function costOverTime(report, view) {
  const layout = layoutOverTime(report, view);
  const { best, runner_up: second } = report.verdict;
  // The best two lie on top, the best last.
  const rank = (/** @type {number} */ vendor) => (vendor === best ? 2 : vendor === second ? 1 : 0);
  const lines = [...layout.lines].sort((a, b) => rank(a.vendor) - rank(b.vendor));
  return picture(
    {
      width: layout.width,
      height: layout.height,
      id: view.id,
      kind: 'cost-over-time',
      role: 'img',
    },
    words(report, view),
    axes(layout, view),
    ...lines.map(({ vendor, points }) =>
      svg('path', {
        class: rank(vendor) > 0 ? 'line leading' : 'line',
        stroke: colourOf(vendor),
        'stroke-dasharray': dashOf(vendor),
        d: polyline(points),
      }),
    ),
    ...layout.labels.map((label) => lineEnd(label, layout.right)),
    ...layout.notes.map(note),
  );
}

/**
 * @param {Report} report
 * @param {View} view
 */
export function costOverTimeTable(report, view) {
  const { text, format } = view;
  const vendors = report.ranking.map((index) => vendorAt(report, index));
  return html(
    'div',
    { class: 'chart-tables' },
    table({
      caption: text.time.table,
      head: [text.time.month, ...vendors.map(({ name }) => name)],
      rows: Array.from({ length: report.horizon_months }, (_, i) => [
        format.number(i + 1),
        ...vendors.map(({ cumulative }) => format.money(cumulative[i] ?? 0)),
      ]),
    }),
  );
}

/**
 * @param {Report} report
 * @param {View} view
 */
function words(report, { text, format }) {
  const { best, runner_up: second, kind } = report.verdict;
  const crossings = report.crossings
    .filter(({ a, b }) => (a === best && b === second) || (a === second && b === best))
    .map(
      ({ month, cheaper_after: after }) =>
        `${text.time.crossing(format.number(month), vendorAt(report, after).name)}${text.stop}`,
    );
  if (kind === 'cheaper' && crossings.length === 0)
    crossings.push(`${text.time.always(vendorAt(report, best).name)}${text.stop}`);
  const ends = report.ranking.map((index) => {
    const { name, total } = vendorAt(report, index);
    return text.time.vendor(name, format.money(total));
  });
  return {
    title: text.time.title(format.months(report.horizon_months)),
    desc: [...crossings, ...ends].join(' '),
  };
}

/**
 * @param {TimeLayout} layout
 * @param {View} view
 */
function axes({ ticks, marks, right, bottom }, { text, format }) {
  return svg(
    'g',
    { class: 'axis' },
    ...ticks.map(({ text: amount, y }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: 0, x2: right, y1: y, y2: y }),
        svg('text', { class: 'on-grid', x: 0, y: y - 4 }, amount),
      ),
    ),
    svg('line', { class: 'zero', x1: 0, x2: right, y1: bottom, y2: bottom }),
    ...marks.map(({ month, x }) => {
      const whole = month % 12 === 0 && (marks[0]?.month ?? 0) % 12 === 0;
      const label = whole
        ? text.time.years(month / 12, format.number(month / 12))
        : text.time.months(month, format.number(month));
      return svg(
        'g',
        {},
        svg('line', { class: 'mark', x1: x, x2: x, y1: bottom, y2: bottom + 5 }),
        svg('text', { x, y: bottom + 19, 'text-anchor': 'middle' }, label),
      );
    }),
  );
}

/** @param {TimeLayout['notes'][number]} note */
function note({ point, rows, box, marked, leader }) {
  const { x, y } = nearest(point, box);
  const far = Math.hypot(x - point.x, y - point.y);
  // The leader starts outside the ring and stops short of the words.
  const at = (/** @type {number} */ d) =>
    `${point.x + ((x - point.x) * d) / far},${point.y + ((y - point.y) * d) / far}`;
  return svg(
    'g',
    { class: 'note-on-line' },
    leader &&
      far > 12 &&
      svg('path', { class: 'pointer', d: `M${at(marked ? 6 : 2)}L${at(far - 2)}` }),
    marked && svg('circle', { class: 'crossing', cx: point.x, cy: point.y, r: 4.5 }),
    svg(
      'text',
      { class: 'difference', y: box.y },
      ...rows.map((row, i) => svg('tspan', { x: box.x, y: box.y + 14 + i * 18 }, row)),
    ),
  );
}
