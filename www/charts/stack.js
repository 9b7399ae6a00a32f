// Stacked pieces along one axis.

/** Narrowest place for a pointer, in pixels. */
export const THINNEST = 9;

/**
 * @template {string} K
 * @typedef {{ key: K, value: number, from: number, to: number }} Piece
 */

/**
 * Pieces end to end from zero. What is zero is left out; what is negative is not for stacking.
 *
 * @template {string} K
 * @param {Iterable<[K, number]>} entries
 * @param {(value: number) => number} scale
 * @returns {Piece<K>[]}
 */
export function stack(entries, scale) {
  /** @type {Piece<K>[]} */
  const pieces = [];
  let sum = 0;
  for (const [key, value] of entries) {
    if (!(value > 0)) continue;
    const from = scale(sum);
    sum += value;
    pieces.push({ key, value, from, to: scale(sum) });
  }
  return pieces;
}

/**
 * Places to point at. A piece keeps its own place unless it is too thin for a finger or a pointer; a run of thin ones
 * takes what it needs from the thicker piece on either side, or, at the bar's end, from the paper beyond. Nobody gives
 * more than half of what it can spare, so the middle of a thick piece is always its own.
 *
 * @param {{ from: number, to: number }[]} pieces end to end
 * @param {number} least width of a place
 * @returns {{ from: number, to: number }[]} end to end
 */
export function targets(pieces, least) {
  const places = pieces.map(({ from, to }) => ({ from, to }));
  const spare = (/** @type {number} */ i) => {
    const piece = pieces[i];
    return piece ? Math.max(0, piece.to - piece.from - least) / 2 : 0;
  };
  for (let first = 0; first < pieces.length; first++) {
    let last = first;
    while (isThin(pieces[last], least)) last += 1;
    if (last === first) continue;
    const run = places.slice(first, last);
    const from = /** @type {{ from: number }} */ (run[0]).from;
    const to = /** @type {{ to: number }} */ (run.at(-1)).to;
    const missing = run.length * least - (to - from);
    const atEnd = last === pieces.length;
    const [before, after] = atEnd ? [0, missing] : [spare(first - 1), spare(last)];
    const share = before + after > missing ? missing / (before + after) : 1;
    const start = from - before * share;
    const each = (to + after * share - start) / run.length;
    run.forEach((place, i) => {
      place.from = start + i * each;
      place.to = start + (i + 1) * each;
    });
    const left = places[first - 1];
    const right = places[last];
    if (left) left.to = start;
    if (right) right.from = start + run.length * each;
    first = last;
  }
  return places;
}

/**
 * @param {{ from: number, to: number } | undefined} piece
 * @param {number} least
 */
function isThin(piece, least) {
  return piece !== undefined && piece.to - piece.from < least;
}

/**
 * The drawn part of a piece: a gap of one pixel at its end shows the paper between neighbours, unless the piece is
 * so thin that the gap would eat it.
 *
 * @param {{ from: number, to: number }} piece
 */
export function drawn({ from, to }) {
  const width = to - from;
  return { x: from, width: width > 3 ? width - 1 : width * 0.75 };
}
