// What the charts of horizontal bars share: names left of the bars or above them, totals behind them.

import { nameLines, TALL, TYPE } from './labels.js';

/** @typedef {import('./view.js').Measure} Measure */

export const WIDEST = 1200;
const NARROWEST = 240;
/** Below this width names stand above the bars. */
const NAMES_ABOVE = 640;
/** Up to so many vendors a row may be generous. */
const FEW = 5;

/** @typedef {ReturnType<typeof frame>} Frame */

/**
 * @param {number} containerWidth
 * @param {string[]} names
 * @param {Measure} measure
 */
export function frame(containerWidth, names, measure) {
  const width = Math.min(WIDEST, Math.max(NARROWEST, containerWidth));
  const above = width < NAMES_ABOVE;
  const few = names.length <= FEW;
  const barHeight = few ? 38 : 26;
  const longest = Math.max(...names.map((name) => measure(name, TYPE.name, 600)));
  const column = Math.min(longest, width * 0.2) + 1;
  return {
    width,
    above,
    barHeight,
    /** Height of the name's line above a bar. */
    head: above ? 24 : 0,
    /** White between rows. */
    apart: few ? 20 : 12,
    few,
    left: above ? 0 : Math.ceil(column) + 15,
    /** @param {string} name */
    name: (name) =>
      above
        ? nameLines(name, width * 0.5, 1, measure)
        : nameLines(name, column, barHeight < TALL ? 1 : 2, measure),
  };
}

/**
 * How far the scale may reach so that the words behind every bar still stand in the picture.
 *
 * @param {Pick<Frame, 'left' | 'width' | 'above'>} frame
 * @param {{ value: number, words: number }[]} rows what a bar measures, and the width of its words
 */
export function lastPixel({ left, width, above }, rows) {
  if (above) return width;
  const largest = Math.max(...rows.map(({ value }) => value));
  const reach = rows.map(({ value, words }) =>
    value > 0 ? (width - left - words) * (largest / value) : Infinity,
  );
  return left + Math.max((width - left) / 2, Math.min(width - left - 60, ...reach));
}
