/** How far along a slider a number stands. Wide ranges need an uneven scale, or all that matters would lie in the first tenth. */

/** @typedef {import("./layout.js").Slider} Slider */

export const SLIDER_STEPS = 240;

/**
 * @param {number} position 0 to SLIDER_STEPS
 * @param {Slider} slider
 */
export function fromSlider(position, { from, to, scale }) {
  const way = position / SLIDER_STEPS;
  if (scale === 'log') return figures(from * (to / from) ** way, 3);
  if (scale === 'cubic') return figures(from + (to - from) * way ** 3, 2);
  const step = to - from > 1 ? 0.5 : 0.01;
  return figures(Math.round((from + (to - from) * way) / step) * step, 3);
}

/**
 * @param {number} value
 * @param {Slider} slider
 */
export function toSlider(value, { from, to, scale }) {
  const inside = Math.min(to, Math.max(from, value));
  let way = (inside - from) / (to - from);
  if (scale === 'log') way = Math.log(inside / from) / Math.log(to / from);
  if (scale === 'cubic') way = Math.cbrt(way);
  return Math.round(way * SLIDER_STEPS);
}

/**
 * A hand on a slider means about so much; below a hundredth it means nothing at all.
 * @param {number} value
 * @param {number} most
 */
function figures(value, most) {
  return Math.abs(value) < 0.01 ? 0 : Number(value.toPrecision(most));
}
