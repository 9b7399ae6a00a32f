/** What the package offers to programs, wherever they run. */

import * as core from '../background/core.js';
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
      if (engine !== null) return engine;
      const light = await loadEngine({ onFailure() {}, core: readCore?.() });
      // Here both are one, and it is there already.
      await core.loadCore();
      const { simulate, sweep, explore, breakEvens } = core;
      engine = { ...light, simulate, sweep, explore, breakEvens };
      return engine;
    },
    evaluate: (scenario) => loaded().evaluate(scenario),
    parse: (text) => loaded().parse(text),
    encodeLink: (scenario) => loaded().encodeLink(scenario),
    decodeLink: (text, base) => loaded().decodeLink(text, base),
    schema: () => loaded().schema(),
    simulate: (scenario, options) => loaded().simulate(scenario, options),
    sweep: (scenario, options) => loaded().sweep(scenario, options),
    explore: (scenario, paths, watch) => loaded().explore(scenario, paths, watch),
    breakEvens: (scenario, path) => loaded().breakEvens(scenario, path),
  };
}
