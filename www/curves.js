/** Beside every number a curve the size of a word: each vendor's total over all that the number could plausibly be. */

import { ask } from './background/client.js';
import { curveWord } from './charts/curve.js';
import { nowX } from './charts/curve-layout.js';
import { openCurve } from './curves/dialog.js';
import { createQueue } from './curves/queue.js';
import { curveSentence } from './curves/sentence.js';
import { fill, h, setAttribute } from './dom.js';
import { amounts } from './explore/amount.js';
import { valueAt } from './state/path.js';

export { default as styles } from './charts/curve.css?inline';
export { loadWords } from './explore/words.js';

/**
 * @typedef {import("./boundary").Curve} Curve
 * @typedef {import("./boundary").Draft} Draft
 * @typedef {import("./charts/view.js").View} View
 * @typedef {import("./format.js").Format} Format
 *
 * @typedef {object} CurvesState
 * @property {Draft} draft
 * @property {boolean} isComplete there is an answer to this draft, and so there are curves
 * @property {import("./boundary").Report} report
 *
 * @typedef {object} Place
 * @property {HTMLElement} node
 * @property {HTMLButtonElement} button
 * @property {Curve | null} drawn
 */

/**
 * @param {HTMLElement} inputs the form, whose fields hold the places
 * @param {import("./text/index.js").Text} text
 * @param {import("./text/explore.en.js").ExploreText} words
 * @param {import("./form/context.js").FormContext} context
 */
export function curvesView(inputs, text, words, context) {
  /** Where the large curve opens. */
  const node = h('div', { class: 'curve-host' });
  const gone = new AbortController();
  /** @type {Map<Element, Place>} */
  let places = new Map();
  /** Those that can be seen. @type {Set<Element>} */
  const near = new Set();
  /** Whether it was said yet which of the places of now can be seen. */
  let isSeenKnown = false;
  /** What is known, by path. @type {Map<string, Curve>} */
  const curves = new Map();
  /** @type {{ state: CurvesState, view: View & { format: Format } } | null} */
  let now = null;
  /** The scenario that was asked about last. @type {Draft | null} */
  let asked = null;
  /** Curves are of these vendors; of others they would be in others' colours. */
  let vendors = '';
  /** The one curve that Tab stops at; arrow keys lead from it to the others. @type {Element | null} */
  let stop = null;

  const queue = createQueue(ask, (found) => {
    for (const curve of found) curves.set(curve.path, curve);
    for (const place of places.values()) draw(place);
  });
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      isSeenKnown = true;
      if (asked === null) request();
    },
    { rootMargin: '10%' },
  );
  const { signal } = gone;
  inputs.addEventListener('click', openClicked, { signal });
  inputs.addEventListener('keydown', byKey, { signal });

  return {
    node,
    /**
     * @param {CurvesState} state
     * @param {View & { format: Format }} view
     */
    update(state, view) {
      const said = now?.view.format;
      now = { state, view };
      const names = state.report.vendors.map(({ name }) => name).join('\n');
      if (names !== vendors) forget(names);
      if (said !== view.format) for (const place of places.values()) place.drawn = null;
      gather();
      for (const place of places.values()) {
        draw(place);
        mark(place);
      }
      request();
    },
    flush() {},
    end() {
      gone.abort();
      seen.disconnect();
      queue.stop();
      for (const { node: place } of places.values()) fill(place);
    },
  };

  /** @param {string} names */
  function forget(names) {
    vendors = names;
    curves.clear();
    for (const place of places.values()) {
      place.drawn = null;
      fill(place.node);
    }
  }

  /** The places of the form as it is now. */
  function gather() {
    const found = [...inputs.querySelectorAll('[data-curve]')];
    if (found.length === places.size && found.every((each) => places.has(each))) return;
    for (const each of places.keys()) {
      if (found.includes(each)) continue;
      seen.unobserve(each);
      near.delete(each);
    }
    places = new Map(found.map((each) => [each, places.get(each) ?? begin(each)]));
    if (stop === null || !places.has(stop)) stop = null;
    asked = null;
    isSeenKnown = false;
  }

  /** @param {Element} each @returns {Place} */
  function begin(each) {
    seen.observe(each);
    const button = h('button', {
      type: 'button',
      class: 'curve-button',
      tabindex: -1,
      'aria-haspopup': 'dialog',
      title: words.curve.hint,
    });
    return { node: /** @type {HTMLElement} */ (each), button, drawn: null };
  }

  function request() {
    if (now === null || !isSeenKnown) return;
    const { draft, isComplete } = now.state;
    if (!isComplete) return queue.stop();
    if (draft === asked) return;
    asked = draft;
    const all = [...places.values()];
    const paths = new Set(all.filter(({ node: each }) => near.has(each)).map(pathOf));
    const others = new Set(all.map(pathOf).filter((path) => !paths.has(path)));
    queue.want({ scenario: draft, near: [...paths], far: [...others] });
  }

  /** @param {Place} place */
  function draw(place) {
    const curve = curves.get(pathOf(place));
    if (now === null || curve === undefined || place.drawn === curve) return;
    place.drawn = curve;
    const { ranking } = now.state.report;
    fill(place.button, curveWord(curve, ranking.slice(0, 2)));
    setAttribute(place.button, 'aria-label', curveSentence(curve, saying()));
    if (!place.button.isConnected) {
      fill(place.node, place.button);
      if (stop === null) stand(place.node);
    }
    mark(place);
  }

  /**
   * The present value follows the hand, before anything is computed anew.
   * @param {Place} place
   */
  function mark({ node: each, button, drawn }) {
    if (drawn === null) return;
    const path = pathOf({ node: each });
    const value = valueAt(now?.state.draft, path) ?? context.field(path)?.default;
    const line = button.querySelector('.now');
    if (typeof value !== 'number' || line === null) return;
    const x = Math.round(nowX(drawn, value) * 10) / 10;
    setAttribute(line, 'x1', x);
    setAttribute(line, 'x2', x);
  }

  function saying() {
    const { state, view } = /** @type {NonNullable<typeof now>} */ (now);
    const { amount, short } = amounts(context, words, view.format);
    const { ranking } = state.report;
    return { words, text, amount, short, money: view.format.money, ranking };
  }

  /** @param {Element} each */
  function stand(each) {
    places.get(stop ?? each)?.button.setAttribute('tabindex', '-1');
    stop = each;
    places.get(each)?.button.setAttribute('tabindex', '0');
  }

  /** @param {Event} event */
  function openClicked(event) {
    const each = /** @type {Element} */ (event.target).closest('[data-curve]');
    const place = each === null ? undefined : places.get(each);
    if (place === undefined) return;
    stand(place.node);
    open(place, place.button);
  }

  /**
   * @param {Place} place
   * @param {HTMLElement} back where the focus returns to
   */
  function open({ drawn }, back) {
    if (now === null || drawn === null || node.querySelector('dialog') !== null) return;
    openCurve(node, drawn, { saying: saying(), view: now.view, context }, () => back.focus());
  }

  /** @param {KeyboardEvent} event */
  function byKey(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.altKey && event.key === 'ArrowDown') {
      const each = target.closest('.entry')?.querySelector('[data-curve]') ?? null;
      const place = each === null ? undefined : places.get(each);
      if (place === undefined) return;
      event.preventDefault();
      return open(place, target);
    }
    if (!target.classList.contains('curve-button') || event.altKey || event.ctrlKey) return;
    const there = [...places.values()].filter(({ button }) => button.isConnected);
    const i = there.findIndex(({ button }) => button === target);
    const next = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1 }[
      event.key
    ];
    const place =
      event.key === 'Home' ? there[0] : event.key === 'End' ? there.at(-1) : there[next ?? -1];
    if (place === undefined) return;
    event.preventDefault();
    stand(place.node);
    place.button.focus();
  }
}

/** @param {{ node: HTMLElement }} place */
function pathOf({ node }) {
  return node.dataset.curve ?? '';
}
