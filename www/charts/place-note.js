// Where an annotation stands: near its point, clear of the lines and of other words.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

const DISTANCES = [16, 28, 44, 66, 92, 124, 160];
/** The eight ways from the point to the nearest edge or corner of the box. */
const WAYS = [
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];

/**
 * The nearest place that nothing crosses, neither the words nor the leader to them; if there is none, the one that
 * is crossed least. Where the note may point at several places, all are tried.
 *
 * @param {Point[]} points
 * @param {{ width: number, height: number }} size
 * @param {{ lines: Point[][], taken: Box[], within: Box }} surroundings
 * @returns {{ point: Point, box: Box, clear: boolean }}
 */
export function placeNote(points, size, { lines, taken, within }) {
  /** @type {{ point: Point, box: Box, cost: number } | null} */
  let best = null;
  for (const distance of DISTANCES) {
    for (const [dx = 0, dy = 0] of WAYS) {
      for (const point of points) {
        const x = point.x + dx * distance - ((1 - dx) / 2) * size.width;
        const y = point.y + dy * distance - ((1 - dy) / 2) * size.height;
        const box = contained({ x, y, ...size }, within);
        const cost =
          crossings(grown(box, 5), lines) +
          20 * taken.filter((other) => meets(grown(box, 3), other)).length +
          (holds(grown(box, 7), point) ? 20 : 0) +
          leaderCost(point, box, lines, taken);
        if (cost === 0) return { point, box, clear: true };
        if (!best || cost < best.cost) best = { point, box, cost };
      }
    }
  }
  const { point, box } = /** @type {{ point: Point, box: Box }} */ (best);
  return { point, box, clear: false };
}

/**
 * Where the leader to a box ends: at its nearest edge.
 *
 * @param {Point} point
 * @param {Box} box
 * @returns {Point}
 */
export function nearest({ x, y }, box) {
  return {
    x: Math.max(box.x, Math.min(x, box.x + box.width)),
    y: Math.max(box.y, Math.min(y, box.y + box.height)),
  };
}

/**
 * @param {Point} point
 * @param {Box} box
 * @param {Point[][]} lines
 * @param {Box[]} taken
 */
function leaderCost(point, box, lines, taken) {
  const end = nearest(point, box);
  const length = Math.hypot(end.x - point.x, end.y - point.y);
  let cost = 0;
  // From a little away, for at the point itself the lines meet by definition.
  for (let d = 10; d < length; d += 4) {
    const x = point.x + ((end.x - point.x) * d) / length;
    const y = point.y + ((end.y - point.y) * d) / length;
    const probe = { x: x - 2, y: y - 2, width: 4, height: 4 };
    cost += crossings(probe, lines) + 2 * taken.filter((other) => meets(probe, other)).length;
  }
  return cost;
}

/**
 * @param {Box} box
 * @param {Box} within
 * @returns {Box}
 */
function contained(box, within) {
  return {
    ...box,
    x: Math.max(within.x, Math.min(box.x, within.x + within.width - box.width)),
    y: Math.max(within.y, Math.min(box.y, within.y + within.height - box.height)),
  };
}

/**
 * @param {Box} box
 * @param {number} by
 * @returns {Box}
 */
function grown({ x, y, width, height }, by) {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/**
 * @param {Box} box
 * @param {Point} point
 */
function holds(box, point) {
  return (
    point.x > box.x &&
    point.x < box.x + box.width &&
    point.y > box.y &&
    point.y < box.y + box.height
  );
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export function meets(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * How many of the lines' segments meet the box.
 *
 * @param {Box} box
 * @param {Point[][]} lines
 */
function crossings(box, lines) {
  let count = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      if (touches(box, /** @type {Point} */ (line[i - 1]), /** @type {Point} */ (line[i])))
        count += 1;
    }
  }
  return count;
}

/**
 * Whether a segment meets a box: what is left of it after clipping at the four edges (Liang and Barsky).
 *
 * @param {Box} box
 * @param {Point} a
 * @param {Point} b
 */
export function touches(box, a, b) {
  let from = 0;
  let to = 1;
  for (const [delta, low, high] of [
    [b.x - a.x, box.x - a.x, box.x + box.width - a.x],
    [b.y - a.y, box.y - a.y, box.y + box.height - a.y],
  ]) {
    if (delta === 0) {
      if (/** @type {number} */ (low) > 0 || /** @type {number} */ (high) < 0) return false;
      continue;
    }
    const t = [
      /** @type {number} */ (low) / /** @type {number} */ (delta),
      /** @type {number} */ (high) / /** @type {number} */ (delta),
    ];
    from = Math.max(from, Math.min(...t));
    to = Math.min(to, Math.max(...t));
  }
  return from <= to;
}
