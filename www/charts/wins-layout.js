// Where everything of "who wins how often" stands.

import { chance, parts } from './chances.js';
import { WIDEST } from './frame.js';
import { futuresAt } from './futures.js';
import { SWATCH, TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';

/** @typedef {import('./futures.js').Futures} Futures */
/** @typedef {import('./futures.js').SureView} SureView */
/** @typedef {ReturnType<typeof layoutWins>} WinsLayout */

const LINE = 21;
const GAP = 3;
const LARGEST = 21;
/** The wider the picture, the fewer rows the hundred stand in. */
const ROWS = [
  { from: 900, rows: 2 },
  { from: 440, rows: 4 },
  { from: 0, rows: 5 },
];
const BETWEEN = 20;

/**
 * A hundred squares, each vendor's together: they fill column by column, so that the groups stand side by side like the pieces of a bar.
 *
 * @param {Futures} futures
 * @param {SureView} view
 */
export function layoutWins(futures, view) {
  const { measure = estimate, words, format } = view;
  const { distribution } = futures;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const { rows = 5 } = ROWS.find(({ from }) => width >= from) ?? {};
  const columns = 100 / rows;
  const pitch = Math.min(LARGEST + GAP, (width + GAP) / columns);
  const side = pitch - GAP;

  const order = byWins(futures);
  const counts = parts(
    order.map((index) => distribution.p_cheapest[index] ?? 0),
    100,
  );
  const squares = order
    .flatMap((vendor, i) => Array.from({ length: counts[i] ?? 0 }, () => vendor))
    .map((vendor, i) => ({
      vendor,
      x: Math.floor(i / rows) * pitch,
      y: (i % rows) * pitch,
    }));

  let x = 0;
  let y = rows * pitch + 18;
  const labels = order.map((vendor) => {
    const { name: fullName } = futuresAt(futures, vendor);
    const said = chance(distribution.p_cheapest[vendor] ?? 0, distribution.trials);
    const count = words.count(said, format.number);
    const countWidth = measure(count, TYPE.name, 600);
    const room = width - SWATCH - 6 - countWidth;
    const name = ellipsis(fullName, Math.min(room, 260), (t) => measure(t, TYPE.note));
    const nameWidth = measure(name, TYPE.note);
    const needed = SWATCH + nameWidth + 6 + countWidth;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LINE;
    }
    const place = { vendor, name, fullName, count, x, y, countX: x + SWATCH + nameWidth + 6 };
    x += needed + BETWEEN;
    return place;
  });

  return { width, height: y + 8, side, squares, labels };
}

/**
 * The vendors, the most frequent winner first.
 *
 * @param {Futures} futures
 */
export function byWins({ distribution: { p_cheapest: wins }, order }) {
  return [...order].sort((a, b) => (wins[b] ?? 0) - (wins[a] ?? 0));
}
