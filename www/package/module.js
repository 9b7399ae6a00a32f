/** What the package offers to programs, wherever they run. */

import { load as loadEngine } from '../engine.js';

/** @typedef {typeof import("./vendor-tco")} Module */

/**
 * @param {() => Promise<BufferSource>} [readCore] where the core cannot be fetched
 * @returns {Module}
 */
export function createModule(readCore) {
  /** @type {import("./vendor-tco").Engine | null} */
  let engine = null;

  /** @returns {import("./vendor-tco").Engine} */
  function loaded() {
    if (engine === null) throw new Error('vendor-tco: `await load()` comes first');
    return engine;
  }

  return {
    async load() {
      engine ??= await loadEngine({ onFailure() {}, core: readCore?.() });
      return engine;
    },
    evaluate: (scenario) => loaded().evaluate(scenario),
    parse: (text) => loaded().parse(text),
    encodeLink: (scenario) => loaded().encodeLink(scenario),
    decodeLink: (text, base) => loaded().decodeLink(text, base),
    schema: () => loaded().schema(),
  };
}
