/** How sure is it: the same comparison in many futures, how much, how often, how bad and by how much, and what the reader does not know. */

import { chartSlot } from './chart-slot.js';
import { BAD } from './charts/worst-layout.js';
import { fill, h, setAttribute, setText } from './dom.js';
import { paced } from './pace.js';
import { partNodes } from './parts.js';
import { certainty } from './sure/certainty.js';
import { ignoranceView } from './sure/ignorance.js';
import { orderOf } from './sure/order.js';
import { PICTURES } from './sure/pictures.js';
import { footnote } from './sure/sentences.js';
import { statusView } from './sure/status.js';

export { default as styles } from './charts/sure.css?inline';
export { certainty } from './sure/certainty.js';
export { loadWords } from './sure/words.js';

/**
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./boundary").Distribution} Distribution
 * @typedef {import("./charts/view.js").View} View
 * @typedef {import("./charts/futures.js").Futures} Futures
 * @typedef {import("./charts/futures.js").SureView} SureView
 * @typedef {import("./text/say.js").Part} Part
 * @typedef {import("./sure/pictures.js").Draw} Draw
 * @typedef {import("./sure/pictures.js").Difference} Difference
 *
 * @typedef {object} SureState
 * @property {Report} report
 * @property {Distribution | null} distribution nothing before the first
 * @property {boolean} stale the distribution is of an earlier edit
 * @property {number | null} progress 0 to 1, while a run takes long enough to be waited for
 * @property {boolean} failed
 * @property {boolean} luckOnly
 * @property {(isOn: boolean) => void} onLuckOnly
 * @property {() => void} onCancel
 * @property {(parts: Part[]) => void} assure takes what the verdict goes on with
 */

/** From this width on two pictures stand side by side, with so much between them. */
const TWO_COLUMNS = 960;
const APART = 48;

/**
 * @param {import("./text/index.js").Text} text
 * @param {import("./text/sure.en.js").SureText} words
 * @param {import("./chart-slot.js").Switches} ui
 * @param {import("./form/context.js").FormContext} context
 */
export function sureView(text, words, ui, context) {
  /** @type {{ futures: Futures, view: SureView, report: Report } | null} */
  let now = null;

  /**
   * @param {import("./sure/pictures.js").PictureName} key
   * @param {{ term?: string, after?: Node[] }} [besides] what specialists call it, and what stands below
   */
  const part = (key, { term, after = [] } = {}) => {
    const { draw, table, says, whole = false, compares = false } = PICTURES[key];
    const lead = h('p', { class: 'lead' });
    const id = `sure-${key}`;
    /** @param {Draw} make */
    const made = (make) => () =>
      now === null
        ? h('div')
        : make(now.futures, { ...viewOf(now.view, whole), id }, differenceOf(now.futures));
    const { heading } = words[key];
    const slot = chartSlot(
      text,
      { key: id, title: heading, heading: 'h3', lead, draw: made(draw), table: made(table) },
      ui,
      ...after,
    );
    slot.node.classList.toggle('whole', whole);
    const pace = paced(slot.node, () => {
      if (now === null || (compares && now.futures.distribution.difference === null)) return;
      const { futures, view, report } = now;
      const { vendors } = futures.distribution;
      const inputs = [futures.distribution, report, view.width, view.format];
      if (!slot.update(inputs, `${view.width} ${vendors.length}`)) return;
      fill(
        lead,
        partNodes(says(futures, view, differenceOf(futures), report, text.sentenceGap)),
        term !== undefined && [text.sentenceGap, h('span', { class: 'term' }, term)],
      );
      readOut();
    });
    return { slot, pace, compares };
  };

  /** One future in so many costs more than what is read out. */
  let level = BAD;
  const readout = h('p', { class: 'readout hint' });
  const parts = [
    part('spans'),
    part('wins', { after: [h('p', { class: 'hint' }, words.wins.hint)] }),
    part('worst', { term: words.worst.cvar, after: [readout] }),
    part('gap'),
  ];
  const [, , worst] = parts;
  for (const type of ['pointerover', 'focusin', 'click'])
    worst.slot.place.addEventListener(type, choose);

  const status = statusView(words);
  const ignorance = ignoranceView(context, words);
  const intro = h('p', { class: 'intro' });
  const figures = h(
    'div',
    { class: 'figures' },
    parts.map(({ slot }) => slot.node),
    ignorance.node,
  );
  const foot = h('p', { class: 'hint convention' });
  const node = h(
    'section',
    { class: 'sure', 'aria-labelledby': 'sure-heading' },
    h('div', { class: 'opening' }, h('h2', { id: 'sure-heading' }, words.heading), status.node),
    intro,
    figures,
    foot,
  );

  return {
    node,
    /**
     * @param {SureState} state
     * @param {View} view
     */
    update(state, view) {
      const { report, distribution, stale, failed } = state;
      status.update({ ...state, isEmpty: distribution === null });
      state.assure(
        distribution === null
          ? []
          : certainty(distribution, report, words, view.format, text.sentenceGap),
      );
      ignorance.update(state);
      // What stays as it was because the new numbers failed must be legible, and the status says what it is.
      setAttribute(node, 'data-stale', stale && !failed && distribution !== null ? 'true' : null);
      setAttribute(node, 'data-columns', view.width >= TWO_COLUMNS ? 2 : null);
      for (const { slot, compares } of parts) {
        const empty = distribution === null || (compares && distribution.difference === null);
        setAttribute(slot.node, 'hidden', empty);
      }
      if (distribution === null) {
        setText(intro, '');
        setText(foot, '');
        return;
      }
      const isFirst = now === null;
      const sure = { ...view, words };
      const futures = { distribution, order: orderOf(distribution, report) };
      now = { futures, view: sure, report };
      const say = distribution.luck_only ? words.introLuck : words.intro;
      setText(intro, say(view.format.months(distribution.horizon_months)));
      setText(foot, footnote(futures, sure));
      for (const { pace } of parts) pace.wait();
      // The first is drawn whole, lest headings stand over nothing.
      if (isFirst) this.flush();
    },
    /** Draws at once what is still waiting. */
    flush() {
      for (const { pace } of parts) pace.flush();
    },
  };

  /**
   * @param {Event} event
   */
  function choose(event) {
    const hit = /** @type {Element} */ (event.target).closest('[data-level]');
    if (!(hit instanceof SVGElement)) return;
    level = Number(hit.dataset.level);
    readOut();
  }

  /** What was read out stays so when the numbers change. */
  function readOut() {
    const hit = worst.slot.place.querySelector(`[data-level="${level}"]`);
    setText(readout, hit instanceof SVGElement ? (hit.dataset.says ?? '') : '');
  }
}

/**
 * What compares is drawn only where there is something to compare.
 * @param {Futures} futures
 */
function differenceOf({ distribution }) {
  return /** @type {Difference} */ (distribution.difference);
}

/**
 * @param {SureView} view
 * @param {boolean} whole
 */
function viewOf(view, whole) {
  const isHalf = !whole && view.width >= TWO_COLUMNS;
  return isHalf ? { ...view, width: Math.floor((view.width - APART) / 2) } : view;
}
