/** How far along a slider a number stands. Wide ranges need an uneven scale, or all that matters would lie in the first tenth. */

import { niceStep } from '../number-text.js';

/** @typedef {import("../boundary").Span} Span */

export const SLIDER_STEPS = 240;
/** An even span is stepped through in round numbers, about so many. */
const EVEN_STEPS = 48;
/** Of the larger end. */
const NOTHING = 1e-4;

/**
 * @param {number} position 0 to SLIDER_STEPS
 * @param {Span} span
 */
export function fromSlider(position, { from, to, scale }) {
  const way = position / SLIDER_STEPS;
  if (scale === 'log') return figures(from * (to / from) ** way, 3, 0);
  const least = Math.max(Math.abs(from), Math.abs(to)) * NOTHING;
  if (scale === 'cubic') return figures(from + (to - from) * way ** 3, 2, least);
  const step = niceStep((to - from) / EVEN_STEPS);
  return figures(Math.round((from + (to - from) * way) / step) * step, 3, least);
}

/**
 * @param {number} value
 * @param {Span} span
 */
export function toSlider(value, span) {
  return Math.round(wayOf(value, span) * SLIDER_STEPS);
}

/**
 * The way along a span, 0 to 1, at which a value lies; what is outside lies at its end.
 * @param {number} value
 * @param {Span} span
 */
export function wayOf(value, { from, to, scale }) {
  const inside = Math.min(to, Math.max(from, value));
  if (scale === 'log') return Math.log(inside / from) / Math.log(to / from);
  const way = (inside - from) / (to - from);
  return scale === 'cubic' ? Math.cbrt(way) : way;
}

/**
 * A hand on a slider means about so much; very near to nothing it means nothing at all.
 * @param {number} value
 * @param {number} most
 * @param {number} least
 */
function figures(value, most, least) {
  return Math.abs(value) < least ? 0 : Number(value.toPrecision(most));
}
