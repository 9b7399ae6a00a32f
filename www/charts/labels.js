// Labels in, under and beside the pieces of a bar.

import { ellipsis, lines } from './measure.js';

/** @typedef {import('./view.js').Measure} Measure */

/** Sizes of type in pixels: names and totals, what stands beside them, what stands in a piece. */
export const TYPE = { name: 15, note: 13, piece: 12.5 };

const PADDING = 6;
/** A bar this high has room for two lines. */
export const TALL = 34;

/**
 * What a piece can say inside: its name and amount on one line, on two, or nothing.
 *
 * @param {{ from: number, to: number }} piece
 * @param {{ name: string, amount: string }} words
 * @param {number} barHeight
 * @param {Measure} measure
 * @returns {{ name: string, amount: string, lines: 1 | 2 } | null}
 */
export function inside({ from, to }, { name, amount }, barHeight, measure) {
  const room = to - from - 2 * PADDING;
  const wide = measure(`${name} `, TYPE.piece) + measure(amount, TYPE.piece, 600);
  if (wide <= room) return { name, amount, lines: 1 };
  if (barHeight < TALL) return null;
  const tall = Math.max(measure(name, TYPE.piece), measure(amount, TYPE.piece, 600));
  return tall <= room ? { name, amount, lines: 2 } : null;
}

/** Left edge of a piece's label. @param {{ from: number }} piece */
export const insideX = ({ from }) => from + PADDING;

/** Room of the mark before a label. */
export const SWATCH = 15;
const BETWEEN = 16;

/**
 * Labels of pieces too thin to be written on, one after another, broken into lines.
 *
 * @template T
 * @param {{ of: T, text: string }[]} items
 * @param {number} from
 * @param {number} to
 * @param {Measure} measure
 * @returns {{ of: T, text: string, x: number, line: number }[]}
 */
export function flow(items, from, to, measure) {
  /** @type {{ of: T, text: string, x: number, line: number }[]} */
  const placed = [];
  let x = from;
  let line = 0;
  for (const { of, text } of items) {
    const room = to - from - SWATCH;
    const shown = ellipsis(text, room, (t) => measure(t, TYPE.note));
    const width = SWATCH + measure(shown, TYPE.note);
    if (x > from && x + width > to) {
      x = from;
      line += 1;
    }
    placed.push({ of, text: shown, x, line });
    x += width + BETWEEN;
  }
  return placed;
}

/**
 * Two labels that should start at their own places: the second moves right of the first, or, where there is no room, to
 * the next line.
 *
 * @param {{ x: number, width: number }} first
 * @param {{ x: number, width: number }} second
 * @param {number} to
 * @returns {{ x: number, line: number }} place of the second
 */
export function beside(first, second, to) {
  const after = first.x + first.width + BETWEEN;
  const x = Math.min(Math.max(second.x, after), to - second.width);
  return x >= after ? { x, line: 0 } : { x: first.x, line: 1 };
}

/**
 * A vendor's name in a column: on one line, on two where the row is high enough, cut where it must be.
 *
 * @param {string} name
 * @param {number} width
 * @param {1 | 2} most lines
 * @param {Measure} measure
 * @returns {string[]}
 */
export function nameLines(name, width, most, measure) {
  const widthOf = (/** @type {string} */ text) => measure(text, TYPE.name, 600);
  const [first = '', ...rest] = most === 1 ? [name] : lines(name, width, widthOf);
  const cut = ellipsis(first, width, widthOf);
  return rest.length === 0 || cut !== first
    ? [cut]
    : [cut, ellipsis(rest.join(' '), width, widthOf)];
}
