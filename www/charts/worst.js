// How bad it can get: the amount that is exceeded in one future of two, of twenty, of a thousand.

import { futuresAt } from './futures.js';
import { moveWithArrows } from './keys.js';
import { lineEnd } from './line-end.js';
import { quiet } from './noise.js';
import { html, picture, polyline, svg } from './svg.js';
import { table } from './table.js';
import { colourOf, dashOf } from './vendor-look.js';
import { atLevel, BAD, layoutWorst, levelsOf } from './worst-layout.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {import('./worst-layout.js').WorstLayout} WorstLayout */

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @returns {SVGSVGElement}
 */
export function worstPicture(futures, view) {
  const layout = layoutWorst(futures, view);
  const { width, height, lines, labels, right } = layout;
  const root = picture(
    { width, height, id: view.id, kind: 'worst', role: 'group' },
    said(layout, view),
    axes(layout, view),
    // The cheapest lies on top.
    ...lines
      .map(({ vendor, points }, i) =>
        svg('path', {
          class: i < 2 ? 'line leading' : 'line',
          stroke: colourOf(vendor),
          'stroke-dasharray': dashOf(vendor),
          d: polyline(points),
        }),
      )
      .reverse(),
    ...layout.dots.map(({ vendor, text, x, y, textY }) =>
      svg(
        'g',
        { class: 'bad' },
        svg('circle', { class: 'half', fill: colourOf(vendor), cx: x, cy: y, r: 4.5 }),
        textY !== null &&
          svg('text', { class: 'difference', x: x - 7, y: textY + 4, 'text-anchor': 'end' }, text),
      ),
    ),
    ...labels.map((label) => lineEnd(label, right)),
    bands(layout),
  );
  moveWithArrows(root);
  return root;
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
export function worstTable(futures, { words, format }) {
  const vendors = futures.order.map((index) => futuresAt(futures, index));
  const say = quiet(format);
  return html(
    'div',
    { class: 'chart-tables' },
    table({
      caption: words.worst.table,
      head: [words.worst.chance, ...vendors.map(({ name }) => name)],
      rows: levelsOf(futures).map((level) => [
        words.worst.level(format.number(level)),
        ...vendors.map((vendor) => {
          const { amount, error } = atLevel(vendor, level);
          return say(amount, error);
        }),
      ]),
      foot: [
        [words.worst.mean, ...vendors.map(({ cvar95, cvar95_error: error }) => say(cvar95, error))],
      ],
    }),
  );
}

/**
 * @param {WorstLayout} layout
 * @param {SureView} view
 */
function said({ bands }, { words }) {
  const bad = bands.find(({ level }) => level === BAD);
  return { title: words.worst.title, desc: `${bad?.said ?? ''} ${words.worst.keys}` };
}

/**
 * @param {WorstLayout} layout
 * @param {SureView} view
 */
function axes({ ticks, marks, left, right, top, bottom, bad }, { words }) {
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...ticks.map(({ text, y }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'grid', x1: left, x2: right, y1: y, y2: y }),
        svg('text', { x: left - 8, y: y + 4, 'text-anchor': 'end' }, text),
      ),
    ),
    svg('line', { class: 'zero', x1: left, x2: right, y1: bottom, y2: bottom }),
    svg('line', { class: 'one-in-twenty', x1: bad.x, x2: bad.x, y1: top - 8, y2: bottom }),
    svg('text', { class: 'strong', x: bad.x, y: top - 14, 'text-anchor': 'middle' }, bad.text),
    ...marks.map(({ text, x, textX }) =>
      svg(
        'g',
        {},
        svg('line', { class: 'mark', x1: x, x2: x, y1: bottom, y2: bottom + 5 }),
        svg('text', { x: textX, y: bottom + 19 }, text),
      ),
    ),
    svg('text', { x: left, y: bottom + 38 }, words.worst.axis),
  );
}

/**
 * One Tab stop; each chance can be pointed at and says what every vendor then costs.
 *
 * @param {WorstLayout} layout
 */
function bands({ bands: all, top, bottom }) {
  return svg(
    'g',
    { class: 'row' },
    ...all.map(({ level, at, from, to, points, said: says }) =>
      svg(
        'g',
        {
          class: 'hit',
          'data-level': level,
          'data-says': says,
          role: 'button',
          tabindex: level === BAD ? 0 : -1,
          'aria-label': says,
        },
        svg('rect', {
          class: 'target',
          x: from,
          width: Math.max(0, to - from),
          y: top - 4,
          height: bottom - top + 28,
        }),
        svg('line', { class: 'at', x1: at, x2: at, y1: top - 4, y2: bottom }),
        ...points.map(({ vendor, y }) =>
          svg('circle', { class: 'at half', fill: colourOf(vendor), cx: at, cy: y, r: 4 }),
        ),
      ),
    ),
  );
}
