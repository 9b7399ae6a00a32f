// What moves the difference between the best two, the most powerful number first. A bar leads to its number.

import { moveWithArrows } from './keys.js';
import { picture, svg } from './svg.js';
import { table } from './table.js';
import { layoutTornado, reachOf } from './tornado-layout.js';
import { colourOf } from './vendor-look.js';

/** @typedef {import('./tornado-layout.js').Named} Named */
/** @typedef {import('./tornado-layout.js').TornadoView} TornadoView */

/**
 * @typedef {object} Tornado
 * @property {Named[]} rows
 * @property {number} saves
 * @property {number} best
 * @property {number} other
 * @property {[string, string]} names of the best and of the other
 */

/**
 * @param {Tornado} tornado
 * @param {TornadoView} view
 * @param {(path: string) => void} choose
 */
export function tornadoPicture(tornado, view, choose) {
  const { rows, saves, best, other, names } = tornado;
  const layout = layoutTornado(rows, { saves, names }, view);
  const { width, height, bars, zero, now, top, bottom, barHeight, rowHeight } = layout;
  const { words } = view;
  const root = picture(
    { width, height, id: view.id, kind: 'tornado', role: 'group' },
    { title: words.tornado.title(...names), desc: words.tornado.keys },
    svg(
      'g',
      { class: 'axis', 'aria-hidden': 'true' },
      ...layout.ticks.map(({ text, x }) =>
        svg(
          'g',
          {},
          svg('line', { class: 'grid', x1: x, x2: x, y1: top, y2: bottom + 4 }),
          svg('text', { x, y: bottom + 18, 'text-anchor': 'middle' }, text),
        ),
      ),
    ),
    svg('line', { class: 'now', x1: now, x2: now, y1: top, y2: bottom }),
    svg('line', { class: 'nothing', x1: zero, x2: zero, y1: top - 4, y2: bottom + 4 }),
    ...bars.map((bar, i) => {
      const { path, y, from, to, flips, lowSays, highSays } = bar;
      const middle = y + barHeight / 2;
      return svg(
        'g',
        { class: 'row' },
        svg(
          'g',
          {
            class: flips ? 'hit flips' : 'hit',
            role: 'button',
            tabindex: i === 0 ? 0 : -1,
            'aria-label': rowWords(/** @type {Named} */ (rows[i]), tornado, view),
            'data-input': path,
          },
          svg('rect', { class: 'target', x: 0, y: bar.top, width, height: rowHeight }),
          piece(Math.min(from, zero), Math.min(to, zero), y, barHeight, other),
          piece(Math.max(from, zero), Math.max(to, zero), y, barHeight, best),
          svg(
            'text',
            { class: 'end-said', x: from - 5, y: middle + 4, 'text-anchor': 'end' },
            lowSays,
          ),
          svg('text', { class: 'end-said', x: to + 5, y: middle + 4 }, highSays),
          svg(
            'text',
            { class: 'said label', x: bar.labelX, y: bar.labelY },
            bar.label,
            bar.label !== bar.fullLabel && svg('title', {}, bar.fullLabel),
          ),
          svg('rect', {
            class: 'ring',
            x: 0.5,
            y: bar.top + 1,
            width: width - 1,
            height: rowHeight - 2,
            rx: 3,
          }),
        ),
      );
    }),
    ...bars
      .filter(({ flips }) => flips)
      .map(({ y }) => svg('circle', { class: 'crossing', cx: zero, cy: y + barHeight / 2, r: 4 })),
    ...layout.sides.map(({ text, anchor, x }) =>
      svg('text', { class: 'difference', x, y: 14, 'text-anchor': anchor }, text),
    ),
    svg('text', { class: 'said', x: layout.nowX, y: 32 }, layout.nowText),
  );
  moveWithArrows(root);
  root.addEventListener('click', (event) => lead(/** @type {Element} */ (event.target)));
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    lead(/** @type {Element} */ (event.target));
  });
  return root;

  /** @param {Element} target */
  function lead(target) {
    const path = target.closest('.hit')?.getAttribute('data-input');
    if (path) choose(path);
  }
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} y
 * @param {number} height
 * @param {number} vendor
 */
function piece(from, to, y, height, vendor) {
  return (
    to > from &&
    svg('rect', { class: 'reach', fill: colourOf(vendor), x: from, y, width: to - from, height })
  );
}

/**
 * @param {Tornado} tornado
 * @param {TornadoView} view
 */
export function tornadoTable(tornado, view) {
  const { words, format } = view;
  const said = words.tornado;
  return table({
    caption: said.table,
    head: [said.input, said.from, said.to, said.moves, said.order],
    rows: tornado.rows.map(({ swing, label, from, to }) => [
      label,
      from,
      to,
      format.money(swing.swing),
      swing.flips ? said.yes : said.no,
    ]),
  });
}

/**
 * @param {Named} row
 * @param {Tornado} tornado
 * @param {TornadoView} view
 */
function rowWords({ swing, label, from, to }, { saves, names: [best, other] }, { words, format }) {
  const { least, most } = reachOf(swing, saves);
  const ahead = (/** @type {number} */ amount) =>
    words.tornado.ahead(amount < 0 ? other : best, format.money(Math.abs(amount)));
  return words.tornado.row({
    ...{ label, from, to, flips: swing.flips },
    low: ahead(least),
    high: ahead(most),
  });
}
