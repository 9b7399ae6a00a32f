// Every vendor's total over the span of one input: as a word beside the input, as a picture, and as a table.

import { layoutCurve, layoutWord } from './curve-layout.js';
import { lineEnd } from './line-end.js';
import { picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { colourOf, dashOf, roundOf } from './vendor-look.js';

/** @typedef {import('../boundary').Curve} Curve */
/** @typedef {import('./curve-layout.js').CurveView} CurveView */
/** @typedef {import('./curve-layout.js').CurveLayout} CurveLayout */

/**
 * Its words stand at the button around it.
 *
 * @param {Curve} curve
 * @param {number[]} leading the vendors that the answer is between; they lie on top, the others are pale
 */
export function curveWord(curve, leading) {
  const { width, height, lines, now, crossings, reigns, strip } = layoutWord(curve);
  return svg(
    'svg',
    {
      class: 'curve-word',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    svg('line', { class: 'now', x1: now, x2: now, y1: 0, y2: height }),
    ...reigns.map(({ vendor, from, to }) =>
      svg('line', {
        class: 'reign',
        stroke: colourOf(vendor),
        x1: from,
        x2: to,
        y1: strip,
        y2: strip,
      }),
    ),
    ...inOrder(lines, leading).map(({ vendor, points }) =>
      svg('path', {
        class: leading.includes(vendor) ? 'line leading' : 'line',
        stroke: colourOf(vendor),
        'stroke-dasharray': roundOf(vendor) === 0 ? null : '2 1.5',
        d: polyline(points),
      }),
    ),
    ...crossings.map(({ x, y }) => svg('circle', { class: 'crossing', cx: x, cy: y, r: 2.25 })),
  );
}

/**
 * @param {Curve} curve
 * @param {CurveView} view
 * @param {{ title: string, desc: string }} words
 * @param {number[]} leading
 */
export function curvePicture(curve, view, words, leading) {
  const layout = layoutCurve(curve, view);
  const { width, height, top, bottom, right, now, notes } = layout;
  return picture(
    { width, height, id: view.id, kind: 'curve-large', role: 'img' },
    words,
    axes(layout),
    svg('line', { class: 'now', x1: now.x, x2: now.x, y1: top - 22, y2: bottom }),
    ...layout.reigns.map(({ vendor, from, to }) =>
      svg('line', {
        class: 'reign',
        stroke: colourOf(vendor),
        x1: from,
        x2: to,
        y1: bottom,
        y2: bottom,
      }),
    ),
    ...inOrder(layout.lines, leading).map(({ vendor, points }) =>
      svg('path', {
        class: leading.includes(vendor) ? 'line leading' : 'line',
        stroke: colourOf(vendor),
        'stroke-dasharray': dashOf(vendor),
        d: polyline(points),
      }),
    ),
    ...layout.labels.map((label) => lineEnd(label, right)),
    svg('text', { class: 'said now-said', x: now.textX, y: now.textY }, now.text),
    ...notes.map(({ x, y, text, textX, textY }) =>
      svg(
        'g',
        { class: 'note-on-line' },
        text !== '' && svg('line', { class: 'pointer', x1: x, x2: x, y1: textY + 4, y2: y - 6 }),
        svg('circle', { class: 'crossing', cx: x, cy: y, r: 4.5 }),
        svg('text', { class: 'difference', x: textX, y: textY }, text),
      ),
    ),
  );
}

/**
 * @param {Curve} curve
 * @param {CurveView} view
 * @param {{ caption: string, input: string }} words
 */
export function curveTable({ values, vendors }, { format, curve }, { caption, input }) {
  return table({
    caption,
    head: [input, ...vendors.map(({ name }) => name)],
    rows: values.map((value, i) => [
      curve.amount(value),
      ...vendors.map(({ totals }) => {
        const total = totals[i];
        return total === null || total === undefined ? '–' : format.money(total);
      }),
    ]),
  });
}

/**
 * @param {{ vendor: number, points: { x: number, y: number }[] }[]} lines
 * @param {number[]} leading
 */
function inOrder(lines, leading) {
  const rank = (/** @type {number} */ vendor) => {
    const place = leading.indexOf(vendor);
    return place < 0 ? 0 : leading.length - place;
  };
  return [...lines].sort((a, b) => rank(a.vendor) - rank(b.vendor));
}

/** @param {CurveLayout} layout */
function axes({ xTicks, yTicks, right, bottom, unit, unitY }) {
  return svg(
    'g',
    { class: 'axis' },
    ...yTicks.map(({ text, y }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: 0, x2: right, y1: y, y2: y }),
        svg('text', { class: 'on-grid', x: 0, y: y - 4 }, text),
      ),
    ),
    svg('line', { class: 'zero', x1: 0, x2: right, y1: bottom, y2: bottom }),
    ...xTicks.map(({ text, x, textX }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'mark', x1: x, x2: x, y1: bottom, y2: bottom + 6 }),
        svg('text', { x: textX, y: bottom + 20 }, text),
      ),
    ),
    svg('text', { x: right, y: unitY, 'text-anchor': 'end' }, unit),
  );
}
