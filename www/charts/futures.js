// What the pictures of a simulation are drawn from, and what they are told besides.

import { ticks } from 'd3-array';

/** @typedef {import('../boundary').Distribution} Distribution */
/** @typedef {import('../boundary').VendorDistribution} VendorDistribution */
/** @typedef {import('../boundary').Distribution['vendors'][number]['histogram']} Histogram */
/** @typedef {import('./view.js').View & { words: import('../text/sure.en.js').SureText }} SureView */

/**
 * @typedef {object} Futures
 * @property {Distribution} distribution
 * @property {number[]} order the vendors, the cheapest first, as in the other pictures
 */

/**
 * @param {Futures} futures
 * @param {number} index
 */
export function futuresAt({ distribution }, index) {
  return /** @type {VendorDistribution} */ (distribution.vendors[index]);
}

/** Bins lower than this share of the highest are not seen. */
const VISIBLE = 0.005;

/**
 * From where to where a histogram can be seen: tails that would be thinner than a hair are left to the table.
 *
 * @param {Histogram} histogram
 * @returns {{ from: number, to: number }}
 */
export function visible({ from, to, counts }) {
  const least = Math.max(...counts) * VISIBLE;
  const step = (to - from) / Math.max(1, counts.length);
  const first = counts.findIndex((count) => count > least);
  const last = counts.findLastIndex((count) => count > least);
  return first < 0 ? { from, to } : { from: from + first * step, to: from + (last + 1) * step };
}

/** An axis that begins above this share of its end need not begin at nothing. */
const FAR_FROM_ZERO = 0.4;

/**
 * The range of an axis of amounts that are not drawn as lengths: from zero, unless all lies far from it.
 *
 * @param {number} least
 * @param {number} most
 * @returns {[number, number]}
 */
export function range(least, most) {
  if (!(most > least)) return least > 0 ? [0, least * 1.25] : [least, least + 1];
  if (least < 0) return [least, Math.max(0, most)];
  return [least > FAR_FROM_ZERO * most ? least - 0.05 * (most - least) : 0, most];
}

/**
 * Round amounts along an axis, as many as can be read: one that would touch its neighbour is left out.
 *
 * @param {[number, number]} amounts
 * @param {{ x: (amount: number) => number, from: number, to: number, apart: number, say: (amount: number) => string, measure: import('./view.js').Measure }} axis
 */
export function marked([least, most], { x, from, to, apart, say, measure }) {
  let free = from - 1;
  return ticks(least, most, Math.max(2, Math.floor((to - from) / apart))).flatMap((amount) => {
    const text = say(amount);
    const width = measure(text, 12);
    const left = Math.min(Math.max(x(amount) - width / 2, from), to - width);
    if (left < free) return [];
    free = left + width + 8;
    return [{ text, x: x(amount), textX: left }];
  });
}

/**
 * A scale between any two amounts.
 *
 * @param {[number, number]} amounts
 * @param {number} from
 * @param {number} to
 */
export function between([least, most], from, to) {
  return (/** @type {number} */ amount) => from + ((amount - least) / (most - least)) * (to - from);
}
