/** The only module that knows the generated glue. */

import init, * as glue from './pkg/vendor_tco.js';

/**
 * @typedef {import("./boundary").Answer} Answer
 * @typedef {import("./boundary").Parsed} Parsed
 * @typedef {import("./boundary").Linked} Linked
 * @typedef {import("./boundary").Opened} Opened
 * @typedef {import("./boundary").Field} Field
 *
 * @typedef {object} Engine
 * @property {(scenario: unknown) => Answer} evaluate
 * @property {(text: string) => Parsed} parse
 * @property {(scenario: unknown) => Linked} encodeLink
 * @property {(text: string, base?: unknown) => Opened} decodeLink
 * @property {() => Field[]} schema
 */

/** One instance serves all calculators of a page. @type {Promise<unknown> | undefined} */
let ready;

/**
 * @param {object} options
 * @param {() => void} options.onFailure called once, when the core failed for the first time
 * @param {Promise<BufferSource>} [options.core] its bytes, where they do not lie beside the glue on a server
 * @returns {Promise<Engine>}
 */
export async function load({ onFailure, core }) {
  ready ??= init(core && { module_or_path: core });
  await ready.catch((error) => {
    // The next one may have a connection again.
    ready = undefined;
    throw error;
  });
  let reported = false;

  /**
   * A trap leaves the instance in an unknown state, so the call is made once more on a fresh one, from the compiled module.
   * @template T
   * @param {() => T} call
   * @returns {T | undefined}
   */
  function survive(call) {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        return call();
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
        glue.__wbg_reset_state();
        if (!reported) onFailure();
        reported = true;
      }
    }
    return undefined;
  }

  /** @type {{ issues: import("./boundary").Issue[] }} */
  const failed = { issues: [{ path: '', code: 'engine_failed' }] };
  return {
    evaluate: (scenario) =>
      survive(() => /** @type {Answer} */ (glue.evaluate(scenario))) ?? failed,
    parse: (text) => survive(() => /** @type {Parsed} */ (glue.parse(text))) ?? failed,
    encodeLink: (scenario) =>
      survive(() => /** @type {Linked} */ (glue.encodeLink(scenario))) ?? failed,
    decodeLink: (text, base) =>
      survive(() => /** @type {Opened} */ (glue.decodeLink(text, base))) ?? failed,
    schema: () => /** @type {Field[]} */ (glue.schema()),
  };
}
