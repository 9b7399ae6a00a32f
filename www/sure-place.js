/** The place of the simulation. Its words come with its code. */

import { laterPlace } from './later-place.js';

export function surePlace() {
  return laterPlace(async ({ tag }) => {
    const { sureView, loadWords, styles } = await import('./sure.js');
    const words = await loadWords(tag);
    return {
      styles,
      /**
       * @param {import("./text/index.js").Text} text
       * @param {import("./form/context.js").FormContext} context
       */
      make: (text, context) => sureView(text, words, context, context),
    };
  });
}
