/** The calculator in running text: the verdict, the bars, and the few inputs that the author chose. */

import { answerView } from './answer.js';
import { measureWithin } from './charts/measure.js';
import { chosenInputs, compactControl } from './compact/controls.js';
import { keepTallest } from './compact/keep-tallest.js';
import { compactPicture } from './compact/picture.js';
import { fill, h, setAttribute } from './dom.js';
import { linkOf } from './errands.js';
import { updateAll } from './form/context.js';
import { SLIDER_WORD } from './form/number.js';
import { makeFormat } from './format.js';
import { keepPlace } from './keep-place.js';
import { valueAt } from './state/path.js';
import styles from './styles/compact.css?inline';
import { addStyles } from './styles/sheets.js';
import { compact as en } from './text/compact.en.js';
import { compact as zhCN } from './text/compact.zh-CN.js';
import { toastView } from './toast.js';

/** So few words come in both languages with the part that says them. @type {Record<string, typeof en>} */
const WORDS = { en, 'zh-CN': zhCN };

/** The narrowest and the widest that the bars are drawn. */
const WIDTHS = { least: 240, most: 1000 };

/**
 * @param {HTMLElement} body
 * @param {import("./view.js").Model & import("./errands.js").Host} model
 * @param {string[]} wanted paths of the inputs
 */
export function createCompactView(body, model, wanted) {
  addStyles(body, styles);
  body.classList.add('compact');
  const verdict = h('div', { part: 'verdict' });
  const picture = h('div', { part: 'picture' });
  const inputs = h('div', { class: 'chosen', part: 'controls', role: 'group' });
  const foot = h('div', { class: 'foot', part: 'foot' });
  const sliderWord = h('span', { class: 'unseen', id: SLIDER_WORD });
  const toast = toastView({ undo: model.undo, dismiss: () => {} });
  fill(body, verdict, picture, inputs, foot, sliderWord, toast.node);
  body.setAttribute('role', 'group');

  const measure = measureWithin(body);
  let width = widthOf(picture.getBoundingClientRect().width);
  const observer = new ResizeObserver(([entry]) => {
    const now = widthOf(entry.contentRect.width);
    if (now === width) return;
    width = now;
    model.redraw();
  });
  observer.observe(picture);
  const room = keepTallest(verdict);

  let format = makeFormat(model.text, '');
  let formatOf = '';
  /** @type {ReturnType<typeof build> | null} */
  let built = null;
  let builtFor = '';
  /** The path whose input takes the focus with the next drawing. @type {string | null} */
  let focused = null;

  /** @type {import("./form/context.js").FormContext} */
  const context = {
    get text() {
      return model.text;
    },
    field: model.field,
    value: (path) => valueAt(model.draft, path),
    issues: (path) => model.issues.filter((issue) => issue.path === path),
    edit: model.edit,
    pause: model.pause,
    words: () => ({
      currency: String(model.draft.currency ?? model.field('currency')?.default ?? ''),
      unit: String(valueAt(model.draft, 'usage.unit') ?? ''),
    }),
    draft: () => model.draft,
    replace: model.replace,
    isOpen: (key) => model.open.has(key),
    setOpen: model.setOpen,
    details: null,
    focus(path) {
      focused = path;
    },
    focusId() {},
    report: () => model.report,
    format: () => format,
    tell,
    // It has no table of totals.
    explain() {},
  };

  return {
    update,
    tell,
    clearMessage: toast.clear,
    /** There are no others here. */
    loadPictures() {},
    updateFutures() {},
    rest() {},
    destroy() {
      observer.disconnect();
      room.destroy();
    },
  };

  /**
   * @param {string} message
   * @param {boolean} undoable
   * @param {Node} [more]
   */
  function tell(message, undoable, more) {
    toast.show(message, model.text, undoable, more);
  }

  function update() {
    const { text, report, issues, draft } = model;
    setAttribute(body, 'lang', model.language);
    setAttribute(body, 'data-stale', issues.length > 0 ? 'true' : null);
    const money = `${model.language} ${report?.currency ?? ''}`;
    if (money !== formatOf) {
      formatOf = money;
      format = makeFormat(text, report?.currency ?? '');
    }
    const chosen = chosenInputs(wanted, context);
    const kind = JSON.stringify([model.language, chosen]);
    if (built === null || builtFor !== kind) {
      builtFor = kind;
      const restore = keepPlace(body);
      built = build(chosen);
      restore();
    }
    built.answer.update({ report, issues, draft, format, isExample: false });
    updateAll(built.controls);
    room.update(JSON.stringify([model.language, issues.length > 0, report?.vendors.map(nameOf)]));
    if (report !== null) {
      built.picture.update(report, {
        width,
        locale: model.language,
        text: text.charts,
        format,
        currency: report.currency,
        id: 'bars',
        brief: true,
        measure,
      });
    }
    setAttribute(picture, 'hidden', report === null);
    if (!built.open.hasAttribute('href')) follow();
    const title = typeof draft.title === 'string' ? draft.title : '';
    setAttribute(body, 'aria-label', WORDS[text.tag].group(title));
    if (focused !== null) inputOf(focused)?.focus();
    focused = null;
  }

  /** @param {import("./compact/controls.js").Chosen[]} chosen */
  function build(chosen) {
    const { text } = model;
    const words = WORDS[text.tag];
    const open = h('a', {
      class: 'open',
      part: 'open',
      target: '_blank',
      rel: 'noopener',
      // Whoever opens or copies it has come to it first.
      onpointerenter: follow,
      onfocus: follow,
      onclick: follow,
    });
    const parts = {
      answer: answerView(text, goTo, { isHere: (path) => inputOf(path) !== null }),
      picture: compactPicture(text, words, context),
      controls: chosen.map((each) => compactControl(context, each)),
      open,
    };
    fill(verdict, parts.answer.node);
    fill(picture, parts.picture.node);
    fill(
      inputs,
      parts.controls.map(({ node }) => node),
    );
    setAttribute(inputs, 'hidden', chosen.length === 0);
    setAttribute(inputs, 'aria-label', words.controls);
    fill(open, words.open, h('span', { class: 'unseen' }, ` ${words.newTab}`));
    fill(foot, h('p', { class: 'source' }, words.source), open);
    fill(sliderWord, text.widgets.slider);
    return parts;
  }

  /**
   * Lets the link lead to what is on the screen; while an entry needs a look, to what was there before it did. Where nobody said where the
   * page in full is, there is no link.
   */
  function follow() {
    if (built === null) return;
    const link = linkOf(model);
    if (link !== null && URL.canParse(link)) built.open.href = link;
    setAttribute(built.open, 'hidden', !built.open.hasAttribute('href'));
  }

  /** @param {string} path */
  function goTo(path) {
    focused = path;
    model.redraw();
  }

  /**
   * The input of a path, or of what it is part of.
   * @param {string} path
   * @returns {HTMLElement | null}
   */
  function inputOf(path) {
    for (let way = path; way !== ''; way = way.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
      const found = inputs.querySelector(`[data-path="${CSS.escape(way)}"]`);
      if (found instanceof HTMLElement) return found;
    }
    return null;
  }
}

/** @param {import("./boundary").VendorReport} vendor */
const nameOf = ({ name }) => name;

/** @param {number} px */
function widthOf(px) {
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.round(px)));
}
