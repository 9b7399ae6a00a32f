// Labels along one axis that must not touch.

/**
 * Moves labels as little as possible (least squares) so that none overlaps, keeping their order, inside [from, to].
 * It is isotonic regression: with each label's place measured from the end of those before it, "no overlap" reads
 * "not falling", and neighbours that violate it are pooled at their mean.
 *
 * Labels that need more room than there is keep their order and share what there is.
 *
 * @param {number[]} wanted centre of each label, in any order
 * @param {number[]} sizes
 * @param {number} from
 * @param {number} to
 * @returns {number[]} centres, in the order given
 */
export function spread(wanted, sizes, from, to) {
  const order = wanted.map((_, i) => i).sort((a, b) => at(wanted, a) - at(wanted, b) || a - b);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const squeeze = total > to - from ? (to - from) / total : 1;

  /** @type {{ mean: number, count: number }[]} */
  const pools = [];
  /** @type {number[]} */
  const offsets = [];
  let used = 0;
  for (const i of order) {
    const size = at(sizes, i) * squeeze;
    offsets.push(used + size / 2);
    let pool = { mean: at(wanted, i) - used - size / 2, count: 1 };
    used += size;
    for (let last = pools.at(-1); last && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }

  /** @type {number[]} */
  const result = new Array(wanted.length);
  const room = Math.max(from, to - used);
  let k = 0;
  for (const pool of pools) {
    const base = Math.min(Math.max(pool.mean, from), room);
    for (let n = 0; n < pool.count; n++, k++) result[at(order, k)] = base + at(offsets, k);
  }
  return result;
}

/**
 * @param {number[]} list
 * @param {number} i
 */
function at(list, i) {
  return /** @type {number} */ (list[i]);
}
