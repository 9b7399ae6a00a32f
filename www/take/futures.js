/** The pictures of a simulation as files. */

import sure from '../charts/sure.css?inline';
import why from '../charts/why.css?inline';
import { orderOf } from '../sure/order.js';
import { PICTURES } from '../sure/pictures.js';

/**
 * @typedef {import("./context.js").Taken} Taken
 * @typedef {import("../sure/pictures.js").Difference} Difference
 */

/** On the page both are there. */
const styles = why + sure;

/**
 * @template T
 * @param {(futures: import("../charts/futures.js").Futures, view: import("../charts/futures.js").SureView, difference: Difference, report: import("../boundary").Report, gap: string) => T} make
 * @returns {(taken: Taken, view: import("../charts/view.js").View) => T}
 */
function of(make) {
  return ({ futures, report, text }, view) => {
    const { distribution, words } = /** @type {import("./context.js").TakenFutures} */ (futures);
    const difference = /** @type {Difference} */ (distribution.difference);
    const order = orderOf(distribution, report);
    return make({ distribution, order }, { ...view, words }, difference, report, text.sentenceGap);
  };
}

/**
 * By the key of its heading.
 * @param {import("../boundary").Distribution} distribution
 * @returns {Record<string, import("./pictures.js").Drawing>}
 */
export function drawingsOf({ difference }) {
  const shown = Object.entries(PICTURES).filter(
    ([, { compares }]) => difference !== null || !compares,
  );
  return Object.fromEntries(
    shown.map(([name, { draw, says }]) => [name, { draw: of(draw), finding: of(says), styles }]),
  );
}
