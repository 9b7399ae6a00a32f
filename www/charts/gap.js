// By how much: the difference between the best two, future by future, on either side of nothing.

import { futuresAt } from './futures.js';
import { layoutGap, sidesOf } from './gap-layout.js';
import { quiet } from './noise.js';
import { picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { colourOf, roundOf } from './vendor-look.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {import('./gap-layout.js').GapLayout} GapLayout */
/** @typedef {NonNullable<import('./gap-layout.js').Difference>} Difference */

const PERCENTS = /** @type {const} */ ([5, 10, 25, 50, 75, 90, 95, 99]);

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @param {Difference} difference
 * @returns {SVGSVGElement}
 */
export function gapPicture(futures, view, difference) {
  const layout = layoutGap(futures, difference, view);
  const { width, height, sides, labels, zero, top, base, axisY, low, half, high } = layout;
  return picture(
    { width, height, id: view.id, kind: 'gap', role: 'img' },
    said(futures, difference, view),
    axis(layout),
    ...sides.map(({ vendor, outline }) =>
      svg('path', {
        class: hollow(vendor, 'side'),
        fill: colourOf(vendor),
        stroke: colourOf(vendor),
        d: polyline(outline),
      }),
    ),
    svg('line', { class: 'nothing', x1: zero, x2: zero, y1: top - 6, y2: axisY + 6 }),
    svg('line', { class: 'ground', x1: 0, x2: width, y1: base, y2: base }),
    svg('rect', {
      class: 'eight-in-ten',
      x: low,
      y: axisY - 2,
      width: Math.max(0, high - low),
      height: 4,
      rx: 2,
    }),
    svg('circle', { class: 'half middle', cx: half, cy: axisY, r: 4.5 }),
    ...labels.map(({ vendor, text, fullName, count, x, y }) =>
      svg(
        'g',
        { class: 'item' },
        svg('rect', {
          class: hollow(vendor, 'swatch'),
          fill: colourOf(vendor),
          stroke: colourOf(vendor),
          x: x + 0.75,
          y: y - 9.25,
          width: 9.5,
          height: 9.5,
        }),
        svg(
          'text',
          { class: 'said', x: x + 15, y },
          text,
          fullName !== null && svg('title', {}, fullName),
        ),
        svg('text', { class: 'difference', x: x + 15, y: y + 18 }, count),
      ),
    ),
  );
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @param {Difference} difference
 */
export function gapTable(futures, { words, format }, difference) {
  const { percentiles, percentile_errors: error, a, b, mean, standard_error } = difference;
  const say = quiet(format);
  const name = (/** @type {number} */ index) => futuresAt(futures, index).name;
  return table({
    caption: words.gap.table,
    head: [words.gap.quantity, words.gap.saving(name(b), name(a))],
    rows: [
      [words.spans.mean, say(mean, standard_error)],
      ...PERCENTS.map((percent) => [
        words.gap.percentile(format.number(percent)),
        say(percentiles[percent], error[percent]),
      ]),
      ...sidesOf(futures, difference).map(({ vendor, chance }) => [
        words.gap.side(name(vendor)),
        words.shareShort(chance, format.number),
      ]),
    ],
  });
}

/**
 * @param {Futures} futures
 * @param {Difference} difference
 * @param {SureView} view
 */
function said(futures, difference, { words, format, text }) {
  const name = (/** @type {number} */ index) => futuresAt(futures, index).name;
  return {
    title: words.gap.title(name(difference.b), name(difference.a)),
    desc: sidesOf(futures, difference)
      .map(
        ({ vendor, chance }) =>
          `${words.gap.side(name(vendor))}: ${words.shareShort(chance, format.number)}${text.stop}`,
      )
      .join(' '),
  };
}

/**
 * @param {number} vendor
 * @param {string} kind
 */
function hollow(vendor, kind) {
  return roundOf(vendor) === 0 ? kind : `${kind} hollow`;
}

/** @param {GapLayout} layout */
function axis({ ticks, top, axisY }) {
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...ticks.map(({ text, x, textX }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: x, x2: x, y1: top, y2: axisY }),
        svg('text', { x: textX, y: axisY + 22 }, text),
      ),
    ),
  );
}
