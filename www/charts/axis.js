// Where an axis speaks.

import { scaleLinear } from 'd3-scale';

/**
 * From zero to the largest amount; a chart of nothing but zeros gets an axis of one unit.
 *
 * @param {number} largest
 * @param {number} from
 * @param {number} to
 */
export function zeroBased(largest, from, to) {
  return scaleLinear([0, largest > 0 ? largest : 1], [from, to]);
}

/**
 * Round amounts, few: about one per `apart` pixels, and none where there is nothing to measure.
 *
 * @param {import('d3-scale').ScaleLinear<number, number>} scale
 * @param {number} apart
 * @param {boolean} empty
 */
export function amounts(scale, apart, empty) {
  if (empty) return [0];
  const [from = 0, to = 0] = scale.range();
  const count = Math.min(8, Math.max(2, Math.floor(Math.abs(to - from) / apart)));
  return scale.ticks(count);
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
