/** Printing the calculator's own page: for as long as it prints, a report stands in its place. */

import { addStyles } from '../styles/sheets.js';
import { addressOf } from './address.js';
import styles from './paper.css?inline';
import { paperOf } from './paper.js';
import pageStyles from './paper-page.css?inline';
import { loadWords } from './words.js';

/**
 * @typedef {object} PrintState
 * @property {import("../text/index.js").Text} text
 * @property {import("../boundary").Draft} draft a complete scenario
 * @property {import("../boundary").Report} report its answer
 * @property {import("../format.js").Format} format
 * @property {(path: string) => import("../boundary").Field | undefined} field
 * @property {() => string} link to the scenario, absolute; empty where there is none
 */

/**
 * How tall a sheet may be, in pixels of CSS: a page of Letter between its margins, and a little less. A4 is narrower, so that a line more
 * may break, but by more than that it is taller.
 */
const TALLEST = ((279 - 2 * 13 - 3) / 25.4) * 96;

/**
 * Whoever asks the browser to print, the report is made before it does, so its words must be there by then.
 *
 * @param {HTMLElement} body
 * @param {() => PrintState | null} now nothing while there is no answer; then the page prints as it is
 * @param {AbortSignal} gone
 */
export function printing(body, now, gone) {
  addStyles(body, styles);
  const page = new CSSStyleSheet();
  page.replaceSync(pageStyles);
  /** @type {Map<string, import("../text/take.en.js").TakeText>} */
  const known = new Map();
  /** What was asked for in the dialog, instead of the scenario's own link. @type {string | null} */
  let wanted = null;
  /** @type {Element | null} */
  let paper = null;

  addEventListener('beforeprint', show, { signal: gone });
  addEventListener('afterprint', done, { signal: gone });

  return {
    /**
     * Has the words of a language ready.
     * @param {import("../text/index.js").Text} text
     */
    async prepare(text) {
      if (!known.has(text.tag)) known.set(text.tag, await loadWords(text));
    },
    /** @param {string} link empty for none */
    print(link) {
      wanted = link;
      globalThis.print();
    },
  };

  function show() {
    const state = now();
    const words = state === null ? undefined : known.get(state.text.tag);
    if (state === null || words === undefined) return;
    hide();
    const address = addressOf(wanted ?? state.link(), true);
    const taken = { ...state, words, date: new Date(), address, futures: null };
    paper = paperOf(taken, state.field, body, TALLEST);
    body.toggleAttribute('data-printing', true);
    document.adoptedStyleSheets.push(page);
  }

  // Some browsers return from `print()` before they print, so what was asked for holds until it is done.
  function done() {
    wanted = null;
    hide();
  }

  function hide() {
    body.removeAttribute('data-printing');
    paper?.remove();
    paper = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
  }
}
