/** What links are to a calculator that is the page: its address is one, and what others took the place of is kept. */

import { restoreEarlier, saveEarlier } from '../state/earlier.js';
import { createAddressBar } from './address-bar.js';

/** @typedef {import("../boundary").Draft} Draft */

/** @param {import("./links.js").Host} host */
export function createOwnPage(host) {
  /** All that ever was set aside, as it is stored. @type {Set<string>} */
  const known = new Set();

  return {
    bar: createAddressBar(host),
    /** What links took the place of before, and whether the reader knows. */
    restore() {
      const { drafts, quiet } = restoreEarlier();
      return { earlier: drafts.map(fromStorage).filter((each) => each !== null), quiet };
    },
    /**
     * @param {Draft[]} earlier
     * @param {unknown} kept what is stored as the reader's work, and so is not kept twice
     * @param {boolean} quiet
     */
    keep(earlier, kept, quiet) {
      const texts = earlier.map((each) => JSON.stringify(each));
      for (const each of texts) known.add(each);
      const work = JSON.stringify(kept);
      const drafts = texts.filter((each) => each !== work);
      if (known.size > 0) saveEarlier({ drafts, quiet }, known);
    },
  };

  /**
   * @param {string} json
   * @returns {Draft | null}
   */
  function fromStorage(json) {
    known.add(json);
    try {
      return host.shape.adopt(JSON.parse(json));
    } catch {
      return null;
    }
  }
}
