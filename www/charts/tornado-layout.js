// Where everything of "what matters most" stands: how far the best two are apart as one number moves, a bar for each.

import { WIDEST } from './frame.js';
import { TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';

/** @typedef {import('../boundary').Exploration} Exploration */
/** @typedef {import('../boundary').Swing} Swing */
/** @typedef {import('./view.js').Measure} Measure */
/** @typedef {ReturnType<typeof layoutTornado>} TornadoLayout */

/**
 * @typedef {object} Named what a row says
 * @property {Swing} swing
 * @property {string} label
 * @property {string} from the number at the lower end of its range
 * @property {string} to
 *
 * @typedef {import('./view.js').View & { words: import('../text/explore.en.js').ExploreText }} TornadoView
 */

const NARROW = 640;
const HEAD = 46;
const FOOT = 30;

/**
 * Differences of thousands and of millions on one scale: even around nothing, then by magnitude. What is read off is from where to where a
 * bar reaches, not its length.
 *
 * @param {number} unit up to about here it is even
 */
export const magnitude = (unit) => (/** @type {number} */ amount) => Math.asinh(amount / unit);

/**
 * From where to where a bar reaches; the answer of now is in it.
 *
 * @param {Swing} swing
 * @param {number} now
 */
export const reachOf = ({ from, to }, now) => ({
  least: Math.min(from.difference, to.difference, now),
  most: Math.max(from.difference, to.difference, now),
});

/**
 * @param {Named[]} rows
 * @param {{ saves: number, names: [string, string] }} answer the best and the runner-up
 * @param {TornadoView} view
 */
export function layoutTornado(rows, { saves, names: [best, other] }, view) {
  const { format, words, measure = estimate } = view;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const above = width < NARROW;
  const left = above ? 0 : Math.floor(width * 0.36);
  const barHeight = above ? 14 : 18;
  const rowHeight = above ? 48 : 32;

  const reaches = rows.map(({ swing }) => reachOf(swing, saves));
  const least = Math.min(0, ...reaches.map((reach) => reach.least));
  const most = Math.max(0, saves, ...reaches.map((reach) => reach.most));
  const scale = magnitude(saves > 0 ? saves : Math.max(most, -least, 1) / 1000);
  const [low, high] = [scale(least), scale(most)];
  // What a bar's ends say stands beside them.
  const side = above ? 60 : 76;
  const [start, end] = [left + side, width - side];
  const x = (/** @type {number} */ amount) =>
    high > low ? start + ((scale(amount) - low) / (high - low)) * (end - start) : start;

  const room = (above ? width : left - 16) - 2;
  const bars = rows.map(({ swing, label, from, to }, i) => {
    const { least: lower, most: upper } = /** @type {{ least: number, most: number }} */ (
      reaches[i]
    );
    const top = HEAD + i * rowHeight;
    const weight = swing.flips ? 600 : 400;
    // The end at which the runner-up fares better lies to the left.
    const rises = swing.to.difference >= swing.from.difference;
    return {
      path: swing.path,
      label: ellipsis(label, room, (text) => measure(text, TYPE.note, weight)),
      fullLabel: label,
      labelX: 0,
      labelY: above ? top + 16 : top + rowHeight / 2 + 4.5,
      flips: swing.flips,
      y: above ? top + 23 : top + (rowHeight - barHeight) / 2,
      from: x(lower),
      to: x(upper),
      lowSays: cut(rises ? from : to),
      highSays: cut(rises ? to : from),
      top,
    };
  });

  const bottom = HEAD + rows.length * rowHeight;
  const zero = x(0);
  const now = x(saves);
  const nowText = words.tornado.now(format.money(saves));
  const nowWidth = measure(nowText, TYPE.note, 600);
  return {
    width,
    height: bottom + FOOT,
    barHeight,
    rowHeight,
    bars,
    zero,
    now,
    nowText,
    nowX: Math.max(0, Math.min(now - nowWidth / 2, width - nowWidth)),
    sides: sidesOf(),
    top: HEAD - 4,
    bottom,
    ticks: ticksOf(),
  };

  /** @param {string} text */
  function cut(text) {
    return ellipsis(text, side - 8, (t) => measure(t, 12));
  }

  /** Who is cheaper on which side of nothing; where there is no room for it, the bars' colours say so. */
  function sidesOf() {
    const sides = [
      { vendor: 'other', text: words.tornado.side(short(other)), anchor: 'end', x: zero - 8 },
      { vendor: 'best', text: words.tornado.side(short(best)), anchor: 'start', x: zero + 8 },
    ];
    return sides.filter(({ text, anchor, x: at }) => {
      const size = measure(text, TYPE.note, 600);
      return anchor === 'end' ? at - size >= 0 : at + size <= width;
    });
  }

  /** @param {string} name */
  function short(name) {
    return ellipsis(name, Math.min(160, width / 3), (text) => measure(text, TYPE.note, 600));
  }

  /** Nothing, and powers of ten on either side, as many as can be read. */
  function ticksOf() {
    /** @type {{ text: string, x: number, from: number, to: number }[]} */
    const ticks = [];
    const largest = Math.max(most, -least, 1);
    /** @type {number[]} */
    const powers = [];
    for (let power = 10 ** Math.floor(Math.log10(largest)); scale(power) > 0.9; power /= 10)
      powers.push(power);
    for (const amount of [0, ...powers.flatMap((power) => [power, -power])]) {
      if (amount < least || amount > most) continue;
      const text = format.money(Math.abs(amount));
      const size = measure(text, 12);
      const at = x(amount);
      const [from, to] = [at - size / 2, at + size / 2];
      if (from < 0 || to > width || ticks.some((tick) => from < tick.to + 8 && tick.from < to + 8))
        continue;
      ticks.push({ text, x: at, from, to });
    }
    return ticks;
  }
}
