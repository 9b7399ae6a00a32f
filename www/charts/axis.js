// Where an axis speaks.

import { ticks } from 'd3-array';

/**
 * What is measured, in pixels.
 *
 * @typedef {((amount: number) => number) & { largest: number, span: number }} Scale
 */

/**
 * From zero to an amount.
 *
 * @param {number} largest
 * @param {number} from
 * @param {number} to
 * @returns {Scale}
 */
export function linear(largest, from, to) {
  const scale = (/** @type {number} */ amount) => from + (amount / largest) * (to - from);
  return Object.assign(scale, { largest, span: Math.abs(to - from) });
}

/**
 * From zero to the largest amount; a chart of nothing but zeros gets an axis of one unit.
 *
 * @param {number} largest
 * @param {number} from
 * @param {number} to
 */
export function zeroBased(largest, from, to) {
  return linear(largest > 0 ? largest : 1, from, to);
}

/**
 * Round amounts, few: about one per `apart` pixels, and none where there is nothing to measure.
 *
 * @param {Scale} scale
 * @param {number} apart
 * @param {boolean} empty
 */
export function amounts(scale, apart, empty) {
  if (empty) return [0];
  const count = Math.min(8, Math.max(2, Math.floor(scale.span / apart)));
  return ticks(0, scale.largest, count);
}

/**
 * Months to mark on an axis of time: whole years where there are two or more, else months.
 *
 * @param {number} months
 * @param {number} room how many labels fit
 * @returns {number[]}
 */
export function monthMarks(months, room) {
  const unit = months >= 24 ? 12 : 1;
  const steps = unit === 12 ? [1, 2, 5, 10] : [1, 2, 3, 6, 12, 24];
  const most = Math.max(1, Math.floor(room));
  const whole = Math.floor(months / unit);
  const step = steps.find((s) => s <= whole && Math.floor(whole / s) <= most) ?? whole;
  /** @type {number[]} */
  const marks = [];
  for (let m = step; m <= whole; m += step) marks.push(m * unit);
  return marks;
}
