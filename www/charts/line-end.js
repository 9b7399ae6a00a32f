// Where a line ends: a dot, and beside it whose line it is, and perhaps how much.

import { svg } from './svg.js';
import { colourOf } from './vendor-look.js';

/**
 * @typedef {object} LineLabel
 * @property {number} vendor
 * @property {string} name as much of it as there is room for
 * @property {string} fullName
 * @property {string} [amount]
 * @property {boolean} [twoLines] the amount stands below the name
 * @property {number} x
 * @property {number} y
 * @property {number} endY where the line ends; labels that would collide have moved away from it
 * @property {number} [endX] the right end of the picture, unless the line ends before it
 */

/**
 * @param {LineLabel} label
 * @param {number} right
 */
export function lineEnd(label, right) {
  const { vendor, name, fullName, amount, twoLines = false, x, y, endX = right, endY } = label;
  return svg(
    'g',
    { class: 'end' },
    svg('path', {
      class: 'leader',
      stroke: colourOf(vendor),
      d: `M${right + 5},${endY}L${right + 15},${y}`,
    }),
    svg('circle', { fill: colourOf(vendor), cx: endX, cy: endY, r: 4 }),
    svg(
      'text',
      { x, y: twoLines ? y - 4 : y + 4.5 },
      svg('tspan', { class: 'strong' }, name),
      amount !== undefined && svg('tspan', twoLines ? { x, dy: 17 } : { dx: 6 }, amount),
      name !== fullName && svg('title', {}, fullName),
    ),
  );
}
