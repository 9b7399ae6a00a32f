/** The address bar follows the form, where the calculator is the page. */

import { addressOf, withSettings } from '../state/address.js';

/**
 * @typedef {import("../boundary").Draft} Draft
 *
 * @typedef {object} Followed the calculator, as far as the address follows it
 * @property {import("../engine.js").Engine} engine
 * @property {ReturnType<typeof import("../state/shape.js").createShape>} shape
 * @property {AbortSignal} gone
 * @property {Draft} draft
 * @property {boolean} isComplete it has an answer
 * @property {boolean} isExample
 */

/** Browsers stop a page that changes its address more than a hundred times in half a minute. */
const SELDOM = 1000;

/** Longer ones are not kept, to be known again. */
const LONGEST = 20_000;

/** @param {Followed} form */
export function createAddressBar(form) {
  const { engine, shape, gone } = form;
  /** The draft that the address stands for. @type {Draft | null} */
  let stands = null;
  /** The fragment when the address was last read or written. */
  let seen = location.hash;
  let written = Number.NEGATIVE_INFINITY;
  /** The address that the last one took the place of: a reload may be on its way to it. */
  let previous = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  gone.addEventListener('abort', () => clearTimeout(waiting));

  return {
    follow,
    /** The address is as it should be for this draft, or for none. @param {Draft | null} draft */
    standsFor(draft) {
      stands = draft;
      seen = location.hash;
    },
    /**
     * The same address stands for another draft.
     * @param {Draft} before
     * @param {Draft} after
     */
    swapped(before, after) {
      if (stands === before) stands = after;
    },
    /**
     * Asks for what the reader chose, if the address asked for something else before.
     * @param {Record<string, string>} settings
     */
    chose(settings) {
      replace(location.pathname + withSettings(location.search, settings) + location.hash);
    },
    /** The addresses at which the work of now may be found again. */
    known() {
      const addresses = `${address()} ${previous}`;
      return addresses.length > LONGEST ? undefined : addresses;
    },
  };

  function follow() {
    const { draft } = form;
    if (draft === stands || !form.isComplete || isAhead()) return;
    clearTimeout(waiting);
    const wait = written + SELDOM - performance.now();
    if (wait > 0) {
      waiting = setTimeout(follow, wait);
      return;
    }
    const fragment = form.isExample ? '' : (engine.encodeLink(draft).ok ?? '');
    stands = draft;
    written = performance.now();
    previous = address();
    replace(addressOf(location, fragment, (key) => shape.knows(key.split(/[.[]/, 1)[0])));
  }

  /** The reader has gone on to another link, and the page is told of it in a moment. To write now would lose it. */
  function isAhead() {
    return location.hash !== seen;
  }

  /** @param {string} next */
  function replace(next) {
    if (next === location.pathname + address()) return;
    const wasAhead = isAhead();
    try {
      history.replaceState(history.state, '', next);
    } catch {
      // A file, or a frame without an address of its own: the form keeps its scenario all the same.
    }
    if (!wasAhead) seen = location.hash;
  }
}

/** What of the address may hold a scenario. */
function address() {
  return location.search + location.hash;
}
