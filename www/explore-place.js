/** The place of what would change the answer. It is asked for when edits come to rest, and its words come with its code. */

import { laterPlace } from './later-place.js';
import { whenNear } from './room.js';

/**
 * @typedef {import("./boundary").Draft} Draft
 * @typedef {import("./boundary").Report} Report
 *
 * @typedef {object} Answered
 * @property {Draft} draft
 * @property {Report | null} report
 * @property {boolean} isComplete there is an answer to this draft
 */

/** Only what takes longer than so many milliseconds shows how far it is. */
const LONG = 500;

/**
 * @param {Answered} model
 * @param {() => void} redraw
 */
export function explorePlace(model, redraw) {
  /** @type {import("./explore.js").ExploreState["explored"]} */
  let explored = null;
  /** What was asked about last. @type {Draft | null} */
  let asked = null;
  let failed = false;
  /** @type {number | null} */
  let progress = null;
  /** What it was shown in last. @type {import("./explore.js").View | null} */
  let shownIn = null;
  let waits = new AbortController();
  /** Where desks close it takes seconds of work: for a reader who comes near, not for every visit. */
  let isNear = false;
  /** @type {IntersectionObserver | null} */
  let watching = null;
  /** The language's own words come with each load; who answers comes once. @type {typeof import("./explore.js").ask | null} */
  let ask = null;

  const place = laterPlace(async ({ tag }) => {
    const loaded = await import('./explore.js');
    const words = await loaded.loadWords(tag);
    ask = loaded.ask;
    rest();
    return {
      styles: loaded.styles,
      /**
       * @param {import("./text/index.js").Text} text
       * @param {import("./form/context.js").FormContext} context
       * @param {(path: string) => void} goTo
       */
      make: (text, context, goTo) => loaded.exploreView(text, words, context, context, goTo),
    };
  });

  return {
    ...place,
    rest,
    load() {
      watching = whenNear(place.node, () => {
        isNear = true;
        rest();
      });
      return place.load();
    },
    /** @param {import("./explore.js").View} view */
    update(view) {
      // What an earlier edit is explored for nobody waits for any more, and the curves of this one want the worker.
      if (asked !== null && asked !== model.draft) letGo();
      shownIn = view;
      show();
    },
    destroy() {
      watching?.disconnect();
      waits.abort();
      place.destroy();
    },
  };

  function show() {
    if (shownIn === null) return;
    const stale = model.draft !== explored?.scenario;
    place.update({ explored, stale, failed, progress }, shownIn);
  }

  function letGo() {
    waits.abort();
    asked = null;
    progress = null;
    failed = false;
  }

  /** Edits have come to rest. */
  async function rest() {
    const { draft, isComplete, report } = model;
    if (
      ask === null ||
      !isNear ||
      draft === asked ||
      draft === explored?.scenario ||
      !isComplete ||
      report === null
    )
      return;
    asked = draft;
    waits.abort();
    waits = new AbortController();
    const { signal } = waits;
    const started = performance.now();
    /** @param {number} done */
    const onProgress = (done) => {
      if (explored !== null || signal.aborted || performance.now() - started < LONG) return;
      progress = done;
      show();
    };
    const answer = await ask('explore', [draft], { signal, onProgress }).catch(() => null);
    if (answer === null || signal.aborted) return;
    progress = null;
    failed = answer.ok === undefined;
    if (!failed) explored = { exploration: answer.ok, report, scenario: draft };
    redraw();
  }
}
