// Who wins how often: a hundred futures, each in the colour of the vendor that is cheapest in it.

import { chance } from './chances.js';
import { futuresAt } from './futures.js';
import { picture, svg } from './svg.js';
import { table } from './table.js';
import { colourOf, roundOf } from './vendor-look.js';
import { byWins, layoutWins } from './wins-layout.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */

/**
 * @param {Futures} futures
 * @param {SureView} view
 * @returns {SVGSVGElement}
 */
export function winsPicture(futures, view) {
  const { width, height, side, squares, labels } = layoutWins(futures, view);
  return picture(
    { width, height, id: view.id, kind: 'wins', role: 'img' },
    said(futures, view),
    ...squares.map(({ vendor, x, y }) => square(vendor, x, y, side)),
    ...labels.map(({ vendor, name, fullName, count, x, y, countX }) =>
      svg(
        'g',
        { class: 'item' },
        square(vendor, x, y - 10, 11),
        svg(
          'text',
          { class: 'said', x: x + 15, y },
          name,
          name !== fullName && svg('title', {}, fullName),
        ),
        svg('text', { class: 'total', x: countX, y }, count),
      ),
    ),
  );
}

/**
 * Who is cheaper than whom, row by row.
 *
 * @param {Futures} futures
 * @param {SureView} view
 */
export function winsTable(futures, { words, format, text }) {
  const { distribution } = futures;
  const order = byWins(futures);
  const name = (/** @type {number} */ index) => futuresAt(futures, index).name;
  const say = (/** @type {number} */ p) =>
    words.shareShort(chance(p, distribution.trials), format.number);
  return table({
    caption: words.wins.title,
    head: [
      text.vendor,
      words.wins.share,
      ...order.map((index) => words.wins.cheaperThan(name(index))),
    ],
    rows: order.map((row) => [
      name(row),
      say(distribution.p_cheapest[row] ?? 0),
      ...order.map((column) =>
        column === row ? '–' : say(distribution.p_cheaper[row]?.[column] ?? 0),
      ),
    ]),
  });
}

/**
 * @param {Futures} futures
 * @param {SureView} view
 */
function said(futures, { words, format }) {
  const { distribution } = futures;
  const sentences = byWins(futures).map((index) => {
    const share = words.shareShort(
      chance(distribution.p_cheapest[index] ?? 0, distribution.trials),
      format.number,
    );
    return words.wins.vendor(futuresAt(futures, index).name, share);
  });
  return { title: words.wins.title, desc: sentences.join(' ') };
}

/**
 * Where the colours come round again, squares are hollow, and the third time dots.
 *
 * @param {number} vendor
 * @param {number} x
 * @param {number} y
 * @param {number} side
 */
function square(vendor, x, y, side) {
  const colour = colourOf(vendor);
  if (roundOf(vendor) === 2)
    return svg('circle', { fill: colour, cx: x + side / 2, cy: y + side / 2, r: side / 2 - 0.5 });
  if (roundOf(vendor) === 1)
    return svg('rect', {
      class: 'hollow',
      stroke: colour,
      x: x + 1.25,
      y: y + 1.25,
      width: side - 2.5,
      height: side - 2.5,
    });
  return svg('rect', { fill: colour, x, y, width: side, height: side });
}
