/** A curve in words, for those who do not see it. */

import { labelIn } from '../explore/label.js';

/**
 * @typedef {import("../boundary").Curve} Curve
 * @typedef {import("../text/explore.en.js").ExploreText} ExploreText
 *
 * @typedef {object} Saying
 * @property {ExploreText} words
 * @property {import("../text/index.js").Text} text
 * @property {(path: string, value: number) => string} amount
 * @property {(path: string, value: number) => string} short without its unit
 * @property {(total: number) => string} money
 * @property {number[]} ranking the vendors, the cheapest first
 */

/** Of more vendors or values than these a name would be a table. */
const MOST_NAMED = 3;

/**
 * The input's name: "P0 incidents of Lowbid".
 *
 * @param {Curve} curve
 * @param {Saying} saying
 */
export function curveLabel({ path, vendor, vendors }, { words, text }) {
  const label = labelIn(path, text, words);
  const name = vendor === null ? undefined : vendors[vendor]?.name;
  return name === undefined ? label : words.curve.of(label, name);
}

/**
 * @param {Curve} curve
 * @param {Saying} saying
 */
export function curveSentence(curve, saying) {
  const { words, amount, short, money, ranking } = saying;
  const { path, vendor, vendors, changes, from, to } = curve;
  const named = vendor === null ? ranking.slice(0, MOST_NAMED) : [vendor];
  const totals = named.flatMap((index) => {
    const one = vendors[index];
    const known = (one?.totals ?? []).filter((total) => total !== null);
    return one === undefined || known.length === 0 ? [] : moves(one.name, known, words, money);
  });
  return words.curve.sentence(
    words.curve.over(curveLabel(curve, saying), short(path, from), amount(path, to)),
    totals.join(words.curve.between),
    outcome(),
  );

  function outcome() {
    if (vendors.length < 2) return '';
    // Vendors that are nearly alike change places again and again at what reads as one value.
    const values = [...new Set(changes.map(({ value }) => amount(path, value)))].slice(
      0,
      MOST_NAMED,
    );
    if (values.length > 0) return words.curve.changes(values.reduce(words.curve.and));
    const cheapest = vendors[ranking[0] ?? 0]?.name ?? '';
    return words.curve.throughout(cheapest, vendors.length === 2);
  }
}

/**
 * Told by its ends, unless it goes beyond them in between.
 *
 * @param {string} name
 * @param {number[]} totals
 * @param {ExploreText} words
 * @param {(total: number) => string} money
 */
function moves(name, totals, { curve }, money) {
  const [first, last] = [money(totals[0] ?? 0), money(totals.at(-1) ?? 0)];
  const [least, most] = [money(Math.min(...totals)), money(Math.max(...totals))];
  if (least === most) return curve.stays(name, least);
  if (first === least && last === most) return curve.rises(name, first, last);
  if (first === most && last === least) return curve.falls(name, first, last);
  return curve.varies(name, least, most);
}
