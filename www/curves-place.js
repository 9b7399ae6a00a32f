/** Where the curves come from, when the answer is on the screen. They stand in the form itself; what stands here is what they open. */

import { laterPlace } from './later-place.js';

/** @param {HTMLElement} inputs */
export function curvesPlace(inputs) {
  /** @type {ReturnType<typeof import("./curves.js").curvesView> | null} */
  let last = null;
  return laterPlace(async ({ tag }) => {
    const { curvesView, loadWords, styles } = await import('./curves.js');
    const words = await loadWords(tag);
    return {
      styles,
      /**
       * @param {import("./text/index.js").Text} text
       * @param {import("./form/context.js").FormContext} context
       */
      make(text, context) {
        last?.end();
        last = curvesView(inputs, text, words, context);
        return last;
      },
    };
  });
}
