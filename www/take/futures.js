/** The pictures of a simulation as files. */

import { gapPicture } from '../charts/gap.js';
import { spansPicture } from '../charts/spans.js';
import sure from '../charts/sure.css?inline';
import why from '../charts/why.css?inline';
import { winsPicture } from '../charts/wins.js';
import { worstPicture } from '../charts/worst.js';
import { certainty } from '../sure/certainty.js';
import { orderOf } from '../sure/order.js';
import { gapLead, spansLead, worstLead } from '../sure/sentences.js';

/**
 * @typedef {import("./context.js").Taken} Taken
 * @typedef {import("./pictures.js").Drawing} Drawing
 * @typedef {import("../charts/futures.js").Futures} Futures
 * @typedef {import("../charts/futures.js").SureView} SureView
 * @typedef {import("../text/say.js").Part} Part
 * @typedef {NonNullable<import("../boundary").Distribution["difference"]>} Difference
 */

/** On the page both are there. */
const styles = why + sure;

/**
 * @template T
 * @param {(futures: Futures, view: SureView, difference: Difference) => T} make
 * @returns {(taken: Taken, view: import("../charts/view.js").View) => T}
 */
function of(make) {
  return ({ futures, report }, view) => {
    const { distribution, words } = /** @type {import("./context.js").TakenFutures} */ (futures);
    const difference = /** @type {Difference} */ (distribution.difference);
    const order = orderOf(distribution, report);
    return make({ distribution, order }, { ...view, words }, difference);
  };
}

const ALONE = {
  spans: { draw: of(spansPicture), finding: of(spansLead), styles },
  worst: { draw: of(worstPicture), finding: of(worstLead), styles },
};

/** There is nothing to show of a single vendor. */
const COMPARING = {
  wins: {
    draw: of(winsPicture),
    /** @param {Taken} taken */
    finding: ({ futures, report, text, format }) =>
      futures === null
        ? []
        : certainty(futures.distribution, report, futures.words, format, text.sentenceGap),
    styles,
  },
  gap: { draw: of(gapPicture), finding: of(gapLead), styles },
};

/**
 * By the key of its heading.
 * @param {import("../boundary").Distribution} distribution
 * @returns {Partial<Record<"spans" | "wins" | "worst" | "gap", Drawing>>}
 */
export function drawingsOf({ difference }) {
  const { spans, worst } = ALONE;
  const { wins, gap } = COMPARING;
  return difference === null ? { spans, worst } : { spans, wins, worst, gap };
}
