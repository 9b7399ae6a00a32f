// How much each vendor could cost: its futures as a silhouette, under it the middle, the range of eight in ten, and the bad one in twenty.

import { futuresAt } from './futures.js';
import { quiet } from './noise.js';
import { layoutSpans, MARKS, spanWords } from './spans-layout.js';
import { nameLabel, picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { colourOf } from './vendor-look.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {import('./spans-layout.js').SpansLayout} SpansLayout */
/** @typedef {import('./spans-layout.js').SpanRow} SpanRow */
/** @typedef {import('./spans-layout.js').SpanPart} SpanPart */

const PERCENTS = /** @type {const} */ ([5, 10, 25, 50, 75, 90, 95, 99]);

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @returns {SVGSVGElement}
 */
export function spansPicture(futures, view) {
  const layout = layoutSpans(futures, view);
  return picture(
    { width: layout.width, height: layout.height, id: view.id, kind: 'spans', role: 'img' },
    said(futures, view),
    axis(layout),
    ...layout.key.map(({ part, text, x, y }) =>
      svg(
        'g',
        { class: 'key' },
        mark(part, x, y - 4.5),
        svg('text', { class: 'note', x: x + MARKS[part], y }, text),
      ),
    ),
    ...layout.rows.map((row) => span(row, layout)),
  );
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
export function spansTable({ distribution, order }, { words, format }) {
  const vendors = order.map((index) => futuresAt({ distribution, order }, index));
  const say = quiet(format);
  return table({
    caption: words.spans.title(format.months(distribution.horizon_months)),
    head: ['', ...vendors.map(({ name }) => name)],
    rows: [
      [words.spans.mean, ...vendors.map(({ mean, standard_error: error }) => say(mean, error))],
      ...PERCENTS.map((percent) => [
        words.spans.percentile(format.number(percent)),
        ...vendors.map(({ percentiles, percentile_errors: error }) =>
          say(percentiles[percent], error[percent]),
        ),
      ]),
    ],
  });
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
function said(futures, view) {
  const { distribution, order } = futures;
  const { words, format } = view;
  return {
    title: words.spans.title(format.months(distribution.horizon_months)),
    desc: order
      .map((index) => {
        const { half, low, high, bad } = spanWords(futures, index, view);
        return words.spans.vendor(futuresAt(futures, index).name, half, low, high, bad);
      })
      .join(' '),
  };
}

/**
 * The mark that a number stands for, in the words above the picture.
 *
 * @param {SpanPart} part
 * @param {number} x
 * @param {number} y
 * @param {string} [colour]
 */
function mark(part, x, y, colour = 'var(--chart-ink)') {
  if (part === 'half')
    return svg('circle', { class: 'half', fill: colour, cx: x + 5, cy: y, r: 4 });
  if (part === 'range')
    return svg('rect', { fill: colour, x, y: y - 2, width: 18, height: 4, rx: 2 });
  return svg('rect', { fill: colour, x: x + 3, y: y - 6, width: 2, height: 12 });
}

/**
 * @param {SpanRow} row
 * @param {SpansLayout} layout
 */
function span(row, { beside }) {
  const { vendor, base, axisY, low, half, high, bad } = row;
  const colour = colourOf(vendor);
  return svg(
    'g',
    { class: 'row' },
    svg('path', { class: 'silhouette', fill: colour, d: polyline(row.silhouette) }),
    row.silhouette.length > 0 &&
      svg('path', { class: 'outline', stroke: colour, d: polyline(row.silhouette) }),
    svg('line', {
      class: 'reach',
      stroke: colour,
      x1: Math.min(low, half),
      x2: bad,
      y1: axisY,
      y2: axisY,
    }),
    svg('rect', {
      fill: colour,
      x: low,
      y: axisY - 2,
      width: Math.max(0, high - low),
      height: 4,
      rx: 2,
    }),
    svg('rect', { fill: colour, x: bad - 1, y: axisY - 6, width: 2, height: 12 }),
    svg('circle', { class: 'half', fill: colour, cx: half, cy: axisY, r: 4.5 }),
    nameLabel(row.name, row.fullName, row.nameY),
    ...row.numbers.map(({ part, text, x, y }) =>
      beside
        ? svg('text', { class: `figure ${part}`, x, y, 'text-anchor': 'end' }, text)
        : svg(
            'g',
            {},
            mark(part, x, y - 4.5, colour),
            svg('text', { class: `figure ${part}`, x: x + MARKS[part], y }, text),
          ),
    ),
    svg('line', {
      class: 'ground',
      x1: row.silhouette[0]?.x ?? low,
      x2: row.silhouette.at(-1)?.x ?? low,
      y1: base,
      y2: base,
    }),
  );
}

/** @param {SpansLayout} layout */
function axis({ ticks, top, axisTop }) {
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...ticks.map(({ text, x, textX }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: x, x2: x, y1: top, y2: axisTop }),
        svg('text', { x: textX, y: axisTop + 16 }, text),
      ),
    ),
  );
}
