/** A place whose pictures come when the verdict is on the screen, and are redrawn at their own pace. */

import { fill, h } from './dom.js';
import { addStyles } from './styles/sheets.js';

/**
 * @template {unknown[]} Needs what the pictures are built from
 * @template {unknown[]} Shown what they show
 *
 * @typedef {object} Pictures
 * @property {Node} node
 * @property {(...shown: Shown) => void} update
 * @property {() => void} flush draws at once what is still waiting
 *
 * @typedef {object} Loaded
 * @property {string} styles
 * @property {(...needs: Needs) => Pictures<Needs, Shown>} make
 */

/**
 * @template {[text: import("./text/index.js").Text, ...unknown[]]} Needs
 * @template {unknown[]} Shown
 * @param {(text: import("./text/index.js").Text) => Promise<Loaded<Needs, Shown>>} bring the code, and what it needs in a language
 */
export function laterPlace(bring) {
  const node = h('div');
  /** @type {Pictures<Needs, Shown> | null} */
  let pictures = null;
  /** @type {Needs | null} */
  let wanted = null;
  /** What the pictures were built from; in another language they wait for its words. @type {Needs | null} */
  let builtFrom = null;
  /** @type {Shown | null} */
  let now = null;
  /** Whether it was asked for; a language that is chosen before need not bring it. */
  let asked = false;
  /** Whether the place is still empty; then it is filled at once, lest the page shrink and grow again. */
  let empty = true;
  /** @type {Set<string>} */
  const dressed = new Set();

  const gone = new AbortController();
  addEventListener('beforeprint', () => pictures?.flush(), { signal: gone.signal });

  return {
    node,
    load() {
      asked = true;
      return build();
    },
    destroy: () => gone.abort(),
    /** @param {Needs} needs */
    build(...needs) {
      wanted = needs;
      if (asked) build();
    },
    /** @param {Shown} shown */
    update(...shown) {
      now = shown;
      draw();
    },
  };

  async function build() {
    const needs = wanted;
    if (needs === null) return;
    const [text] = needs;
    const loaded = await bring(text).catch(() => null);
    // Another language may have been chosen meanwhile.
    if (needs !== wanted || gone.signal.aborted) return;
    if (loaded === null) return fill(node, h('p', { class: 'hint' }, text.status.partFailed));
    if (!dressed.has(loaded.styles)) addStyles(node, loaded.styles);
    dressed.add(loaded.styles);
    pictures = loaded.make(...needs);
    builtFrom = needs;
    fill(node, pictures.node);
    empty = true;
    draw();
  }

  function draw() {
    if (pictures === null || now === null || builtFrom !== wanted) return;
    pictures.update(...now);
    if (empty) pictures.flush();
    empty = false;
  }
}
