/** What would change the answer: in words, as prices and hours, and number by number. */

import { chartSlot } from './chart-slot.js';
import { tornadoPicture, tornadoTable } from './charts/tornado.js';
import { fill, h, setAttribute, setText } from './dom.js';
import { amounts, money, share } from './explore/amount.js';
import { labelIn } from './explore/label.js';
import { flipSentences, offerSentences, timeSentences } from './explore/sentences.js';
import { paced } from './pace.js';
import { partNodes } from './parts.js';

export { ask } from './background/client.js';
export { default as styles } from './charts/explore.css?inline';
export { loadWords } from './explore/words.js';

/**
 * @typedef {import("./explore/sentences.js").Explored} Explored
 * @typedef {import("./charts/view.js").View & { format: import("./format.js").Format }} View
 *
 * @typedef {object} ExploreState
 * @property {Explored | null} explored nothing before the first
 * @property {boolean} stale it is of an earlier edit
 * @property {boolean} failed
 * @property {number | null} progress how far it is, of 1, where it takes long
 */

/** Bars at first; the others are seldom longer than a line is thick. */
const FIRST = 10;
const ALL = 'tornado:all';

/**
 * @param {import("./text/index.js").Text} text
 * @param {import("./text/explore.en.js").ExploreText} words
 * @param {import("./chart-slot.js").Switches} ui
 * @param {import("./form/context.js").FormContext} context
 * @param {(path: string) => void} goTo
 */
export function exploreView(text, words, ui, context, goTo) {
  /** @type {{ explored: Explored, view: View } | null} */
  let now = null;

  const message = h('p', { class: 'hint', role: 'status' });
  const bar = h('progress', { max: 1, 'aria-label': words.progress });
  const status = h('div', { class: 'status' }, message, bar);
  const flips = h('p', { class: 'unless' });
  const hint = h('p', { class: 'hint' }, words.flips.hint);
  const offer = listOf('offer', words.offer.heading);
  const time = listOf('time', words.time.heading);
  const lead = h('p', { class: 'lead' });
  const all = h('button', {
    type: 'button',
    class: 'link all',
    onclick: () => ui.setOpen(ALL, !ui.isOpen(ALL)),
  });
  const slot = chartSlot(
    text,
    {
      key: 'tornado',
      title: words.tornado.heading,
      heading: 'h3',
      lead,
      draw: () => made((tornado, view) => tornadoPicture(tornado, view, goTo)),
      table: () => made(tornadoTable),
    },
    ui,
    all,
  );
  const pace = paced(slot.node, drawTornado);
  const node = h(
    'section',
    { class: 'explore', 'aria-labelledby': 'explore-heading' },
    h('h2', { id: 'explore-heading' }, words.heading),
    status,
    flips,
    hint,
    h('div', { class: 'asides' }, offer.node, time.node),
    slot.node,
  );

  return {
    node,
    /**
     * @param {ExploreState} state
     * @param {View} view
     */
    update({ explored, stale, failed, progress }, view) {
      setAttribute(node, 'data-stale', stale && !failed && explored !== null ? 'true' : null);
      setAttribute(node, 'data-empty', explored === null && !failed ? 'true' : null);
      setText(message, failed ? words.failed : explored === null ? words.waiting : '');
      if (progress !== null) bar.value = progress;
      setAttribute(bar, 'hidden', progress === null || failed);
      setAttribute(status, 'hidden', !failed && explored !== null);
      const isNew = explored !== now?.explored || view.format !== now?.view.format;
      for (const each of [flips, hint, offer.node, time.node, slot.node])
        setAttribute(each, 'hidden', explored === null);
      if (explored === null) return;
      now = { explored, view };
      const { exploration } = explored;
      setAttribute(hint, 'hidden', exploration.flips.length === 0);
      setAttribute(slot.node, 'hidden', exploration.tornado.length === 0);
      if (isNew) tell();
      pace.wait();
    },
    /** Draws at once what is still waiting. */
    flush: () => pace.flush(),
  };

  function tell() {
    if (now === null) return;
    const { explored, view } = now;
    const { format } = view;
    const saying = {
      ...{ words, text },
      field: context.field,
      amount: amounts(context, words, format).amount,
      money: (/** @type {number} */ amount) => money(amount, format),
      share: (/** @type {number} */ part) => share(part, text.tag),
    };
    const sentences = flipSentences(explored, saying);
    fill(
      flips,
      sentences.flatMap((each, i) => [i > 0 && text.sentenceGap, ...partNodes(each)]),
    );
    offer.show(offerSentences(explored, saying));
    const hours = timeSentences(explored, saying);
    time.show(hours.length > 0 ? hours : [[words.time.none]]);
  }

  function drawTornado() {
    if (now === null) return;
    const { explored, view } = now;
    const { tornado } = explored.exploration;
    const isAll = ui.isOpen(ALL);
    setText(all, isAll ? words.tornado.fewer : words.tornado.all(tornado.length));
    setAttribute(all, 'hidden', tornado.length <= FIRST);
    setAttribute(all, 'aria-expanded', isAll ? 'true' : 'false');
    if (!slot.update([explored, view.width, view.format, isAll], `${view.width} ${isAll}`)) return;
    const { names } = answerOf(explored);
    fill(lead, partNodes(words.tornado.lead({ best: names[0], other: names[1] })));
  }

  /**
   * @param {(tornado: import("./charts/tornado.js").Tornado, view: import("./charts/tornado-layout.js").TornadoView) => Element} make
   */
  function made(make) {
    if (now === null) return h('div');
    const { explored, view } = now;
    const { brief, amount } = amounts(context, words, view.format);
    const swings = explored.exploration.tornado;
    const shown = ui.isOpen(ALL) ? swings : swings.slice(0, FIRST);
    const rows = shown.map((swing) => ({
      swing,
      label: nameOf(swing, explored),
      from: (ui.isOpen('table:tornado') ? amount : brief)(swing.path, swing.from.value),
      to: (ui.isOpen('table:tornado') ? amount : brief)(swing.path, swing.to.value),
    }));
    return make({ rows, ...answerOf(explored) }, { ...view, words, id: 'tornado' });
  }

  /**
   * @param {import("./boundary").Swing} swing
   * @param {Explored} explored
   */
  function nameOf({ path, vendor }, { report }) {
    const label = labelIn(path, text, words);
    const name = vendor === null ? undefined : report.vendors[vendor]?.name;
    return name === undefined ? label : text.place.ofVendor(name, label);
  }
}

/** @param {Explored} explored */
function answerOf({ exploration, report }) {
  const { best, saves } = exploration;
  const other = exploration.runner_up ?? best;
  const name = (/** @type {number} */ index) => report.vendors[index]?.name ?? '';
  const names = /** @type {[string, string]} */ ([name(best), name(other)]);
  return { best, other, saves, names };
}

/**
 * A few sentences under a heading; nothing where there are none.
 *
 * @param {string} key
 * @param {string} heading
 */
function listOf(key, heading) {
  const list = h('ul');
  const node = h('div', { class: key }, h('h3', null, heading), list);
  return {
    node,
    /** @param {import("./text/say.js").Part[][]} sentences */
    show(sentences) {
      setAttribute(node, 'hidden', sentences.length === 0);
      fill(
        list,
        sentences.map((each) => h('li', null, partNodes(each))),
      );
    },
  };
}
