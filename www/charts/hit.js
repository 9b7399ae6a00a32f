// What is pointed at and focused: it lies over everything drawn, so that a ring is never half hidden.

import { svg } from './svg.js';

/**
 * @typedef {object} Place
 * @property {number} from
 * @property {number} to
 * @property {{ from: number, to: number }} ring where the piece itself is
 */

/**
 * @param {Place} place
 * @param {{ top: number, height: number }} bar
 * @param {import('./svg.js').Attributes} attributes which piece it is, and its words
 */
export function hit({ from, to, ring }, { top, height }, attributes) {
  return svg(
    'g',
    { class: 'hit', role: 'button', ...attributes },
    svg('rect', {
      class: 'target',
      x: from,
      width: Math.max(0, to - from),
      y: top - 5,
      height: height + 10,
    }),
    svg('rect', {
      class: 'ring',
      x: ring.from - 1.5,
      width: Math.max(0, ring.to - ring.from) + 2,
      y: top - 2,
      height: height + 4,
    }),
  );
}
