/** The page as nodes: built anew for another language or other rows, brought up to date for everything else. */

import { answerView } from './answer.js';
import { measureWithin } from './charts/measure.js';
import { curvesPlace } from './curves-place.js';
import { fill, h, setAttribute, setText } from './dom.js';
import { explorePlace } from './explore-place.js';
import { businessForm } from './form/business.js';
import { groupOf, isGroup } from './form/layout.js';
import { SLIDER_WORD } from './form/number.js';
import { vendorForm } from './form/vendors.js';
import { makeFormat } from './format.js';
import { keepPlace } from './keep-place.js';
import { pictureView } from './picture.js';
import { standingView } from './standing.js';
import { valueAt } from './state/path.js';
import { structure } from './state/structure.js';
import { vendorsOf } from './state/vendors.js';
import { surePlace } from './sure-place.js';
import { toastView } from './toast.js';
import { scenarioTools, settingTools } from './toolbar.js';
import { whyPlace } from './why-place.js';

/**
 * @typedef {(errands: typeof import("./errands.js"), host: import("./errands.js").Host) => void} Send
 *
 * @typedef {object} Model
 * @property {string} language
 * @property {string} theme
 * @property {import("./text/index.js").Text} text
 * @property {import("./boundary").Draft} draft
 * @property {import("./boundary").Report | null} report
 * @property {import("./boundary").Issue[]} issues
 * @property {boolean} isComplete there is an answer to this draft
 * @property {boolean} isExample the draft is the example as it came
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {ReadonlySet<string>} open
 * @property {typeof import("./form/details.js") | null} details
 * @property {(path: string) => import("./boundary").Field | undefined} field
 * @property {(path: string, value: unknown, run?: string) => void} edit
 * @property {(draft: import("./boundary").Draft) => void} replace
 * @property {() => void} pause
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(key: string, isOpen: boolean) => void} setOpen
 * @property {() => void} reset
 * @property {(send: Send) => void} errand
 * @property {(tag: string) => void} chooseLanguage
 * @property {(theme: string) => void} chooseTheme
 * @property {() => void} redraw
 * @property {import("./sure/futures.js").Shown | null} futures nothing before the first answer is on the screen
 * @property {(isOn: boolean) => void} setLuckOnly
 * @property {() => void} cancelFutures
 */

/** The narrowest and the widest a chart is drawn. */
const CHART_WIDTHS = { least: 280, most: 1920 };

/** Widths of the comparison table, in pixels, as styles/vendors.css has them. */
const NARROW = 704;
const QUESTION_WIDTH = 208;
const COLUMN_WIDTH = 152;

/** The input that the break-even beside the verdict is a value of. */
const REVENUE = 'business.revenue_per_hour';

/**
 * @param {HTMLElement} body
 * @param {Model} model
 */
export function createView(body, model) {
  const settings = h('div');
  const verdict = h('div', { part: 'verdict' });
  const picture = h('div', { class: 'picture-place', part: 'picture' });
  const inputs = h('div', { class: 'inputs', part: 'controls' });
  const sure = surePlace();
  const why = whyPlace();
  const curves = curvesPlace(inputs);
  const explore = explorePlace(model, model.redraw);
  const unseen = h('div');
  const toast = toastView({
    undo() {
      model.undo();
      wantedId = 'redo';
    },
    dismiss: () => focusId('undo'),
  });
  const top = h('div', { class: 'top' }, settings);
  fill(
    body,
    top,
    verdict,
    picture,
    inputs,
    curves.node,
    sure.node,
    explore.node,
    why.node,
    unseen,
    toast.node,
  );
  body.addEventListener('keydown', undoByKey);

  let width = 0;
  const measure = measureWithin(body);
  const observer = new ResizeObserver(([entry]) => {
    const now = chartWidth(entry.contentRect.width);
    // Out of sight it has no width.
    if (now !== width && !picture.hidden) {
      width = now;
      model.redraw();
    }
  });
  observer.observe(picture);
  width = chartWidth(picture.getBoundingClientRect().width);

  /** @type {ReturnType<typeof build> | null} */
  let built = null;
  let builtFor = '';
  /** @type {Form | null} */
  let form = null;
  let formFor = '';
  let formatOf = '';
  let format = makeFormat(model.text, '');
  /** How the pictures were last drawn. @type {import("./charts/view.js").View | null} */
  let charted = null;
  /** @type {string | null} */
  let wanted = null;

  /** The button that takes the focus when the one that had it is gone. @type {string | null} */
  let wantedId = null;

  /** @typedef {{ business: import("./form/context.js").Control, vendors: import("./form/context.js").Control }} Form */

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
    get details() {
      return model.details;
    },
    setOpen: model.setOpen,
    focus(path) {
      wanted = path;
    },
    focusId(id) {
      wantedId = id;
    },
    report: () => model.report,
    format: () => format,
    curves: true,
    tell: (message, undoable) => {
      pendingMessage = { message, undoable };
    },
    explain: (figure, vendor, other) =>
      model.errand((errands, host) => errands.explain(figure, [vendor, other], host)),
  };
  /** A message about an edit is shown with the edit, which clears the one before. @type {{ message: string, undoable: boolean } | null} */
  let pendingMessage = null;

  return {
    update,
    updateFutures,
    /**
     * @param {string} message
     * @param {boolean} undoable
     * @param {Node} [more] what belongs to the message, such as a link to copy
     */
    tell: (message, undoable, more) => toast.show(message, model.text, undoable, more),
    clearMessage: toast.clear,
    /** Edits have come to rest. */
    rest: explore.rest,
    /** Loads the pictures under the form. */
    loadPictures() {
      sure.load();
      why.load();
      curves.load();
      explore.load();
    },
    /** Lets go of what is outside the body. */
    destroy() {
      observer.disconnect();
      sure.destroy();
      why.destroy();
      curves.destroy();
      explore.destroy();
    },
  };

  function update() {
    const { text, report, issues, draft } = model;
    setAttribute(body, 'lang', model.language);
    setAttribute(body, 'data-stale', issues.length > 0 ? 'true' : null);
    // A link may bring what has no answer yet.
    for (const node of [picture, sure.node, explore.node, why.node])
      setAttribute(node, 'hidden', report === null);
    const money = `${model.language} ${report?.currency ?? ''}`;
    if (money !== formatOf) {
      formatOf = money;
      format = makeFormat(text, report?.currency ?? '');
    }
    const settingsNow = `${model.language} ${model.theme}`;
    const rows = `${structure(draft)} ${vendorsOf(draft).length} ${openGroups()}`;
    const rebuild = built === null || builtFor !== settingsNow || form === null || formFor !== rows;
    // Asking where things stand makes the browser lay the page out, so it is asked only when nodes are about to go.
    const restore = rebuild ? keepPlace(body) : () => {};
    if (built === null || builtFor !== settingsNow) {
      builtFor = settingsNow;
      built = build();
      form = null;
    }
    if (form === null || formFor !== rows) {
      formFor = rows;
      model.details?.addDetailWords(text);
      form = {
        business: businessForm(context, () => model.issues),
        vendors: vendorForm(context, () => model.issues),
      };
      fill(inputs, built.tools.node, built.standing.node, form.business.node, form.vendors.node);
    }
    form.business.update();
    form.vendors.update();
    for (const node of inputs.querySelectorAll('[data-name]')) {
      setText(
        node,
        String(
          vendorsOf(draft)[Number(/** @type {HTMLElement} */ (node).dataset.name)]?.name ?? '',
        ),
      );
    }
    fitTable();
    built.tools.update(model.canUndo, model.canRedo);
    built.answer.update({ report, issues, draft, format, isExample: model.isExample });
    built.standing.update(report, issues.length > 0, format);
    if (report !== null) {
      const chart = {
        width,
        locale: model.language,
        text: text.charts,
        format,
        currency: report.currency,
        id: 'bars',
        measure,
      };
      built.picture.update(report, chart);
      charted = chart;
      updateFutures();
      why.update(report, chart);
      curves.update({ draft, report, isComplete: issues.length === 0 }, chart);
      explore.update(chart);
    }
    restore();
    if (pendingMessage !== null) toast.show(pendingMessage.message, text, pendingMessage.undoable);
    pendingMessage = null;
    if (wanted !== null) focusInput(wanted);
    wanted = null;
    if (wantedId !== null) focusId(wantedId);
    wantedId = null;
  }

  /** Brings the simulation alone up to date, which moves when nothing else does. */
  function updateFutures() {
    const { report, futures } = model;
    if (report === null || futures === null || charted === null) return;
    sure.update(sureState(report, futures), charted);
  }

  /**
   * @param {import("./boundary").Report} report
   * @param {import("./sure/futures.js").Shown} futures
   * @returns {import("./sure.js").SureState}
   */
  function sureState(report, futures) {
    return {
      ...futures,
      report,
      stale: futures.stale || model.issues.length > 0,
      onLuckOnly: model.setLuckOnly,
      onCancel: model.cancelFutures,
      assure: (parts) => built?.answer.assure(parts, futures.settled),
    };
  }

  /** What else is open, such as a chart's table, is none of the form's business. */
  function openGroups() {
    const groups = [...model.open].filter(isGroup).join(' ');
    return groups !== '' && model.details !== null ? `${groups} with details` : groups;
  }

  function build() {
    const { text } = model;
    const parts = {
      answer: answerView(text, goTo, {
        explain: (of, vendor, other) =>
          of === 'break_even' ? showBreakEven() : context.explain(of, vendor, other),
      }),
      picture: pictureView(text, context),
      standing: standingView(text, context.explain),
      tools: scenarioTools(text, {
        undo: model.undo,
        redo: model.redo,
        reset: model.reset,
        errand: model.errand,
      }),
    };
    fill(
      settings,
      settingTools(
        text,
        { language: model.language, theme: model.theme },
        { language: model.chooseLanguage, theme: model.chooseTheme },
      ),
    );
    fill(verdict, parts.answer.node);
    fill(picture, parts.picture.node);
    sure.build(text, context);
    why.build(text, context);
    curves.build(text, context);
    explore.build(text, context, goTo);
    fill(
      unseen,
      h('span', { class: 'unseen', id: SLIDER_WORD }, text.widgets.slider),
      h('span', { class: 'unseen', id: 'name-label' }, text.vendors.name),
    );
    return parts;
  }

  /** Where the totals meet as revenue moves; as long as there is no curve to see it in, the revenue. */
  function showBreakEven() {
    const curve = inputs.querySelector(`[data-curve="${REVENUE}"] button`);
    if (curve instanceof HTMLElement) curve.click();
    else goTo(REVENUE);
  }

  /**
   * @param {string} id
   */
  function focusId(id) {
    const found = body.querySelector(`#${id}`);
    if (found instanceof HTMLElement) found.focus();
  }

  /** Lets the table scroll sideways, and be reached by keyboard to do so, where its columns do not fit. */
  function fitTable() {
    const scroller = inputs.querySelector('.scroller');
    if (!(scroller instanceof HTMLElement)) return;
    const vendors = vendorsOf(model.draft).length;
    const needed = (width < NARROW ? 0 : QUESTION_WIDTH) + vendors * COLUMN_WIDTH;
    const scrolls = needed > width;
    scroller.classList.toggle('scrolls', scrolls);
    setAttribute(scroller, 'tabindex', scrolls ? 0 : null);
    setAttribute(scroller, 'role', scrolls ? 'group' : null);
  }

  /**
   * Opens what hides an input and goes there.
   * @param {string} path
   */
  function goTo(path) {
    const group = groupOf(path);
    wanted = path;
    if (group === undefined) return model.redraw();
    model.setOpen(`${path.startsWith('vendors[') ? 'vendor' : 'business'}:${group}`, true);
  }

  /**
   * The input of a path, or of the nearest thing around it that is on the page.
   * @param {string} path
   */
  function focusInput(path) {
    for (let way = path; way !== ''; way = way.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
      const found = inputs.querySelector(`[data-path="${CSS.escape(way)}"]`);
      if (!(found instanceof HTMLElement)) continue;
      found.focus();
      if (found instanceof HTMLInputElement && found.type === 'text') found.select();
      return;
    }
  }

  /**
   * @param {KeyboardEvent} event
   */
  function undoByKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    const target = event.composedPath()[0];
    // In a text field the browser's own undo is what a person expects.
    if (target instanceof HTMLInputElement && target.type === 'text') return;
    event.preventDefault();
    if (event.shiftKey) model.redo();
    else model.undo();
  }
}

/**
 * @param {number} px
 */
function chartWidth(px) {
  return Math.min(CHART_WIDTHS.most, Math.max(CHART_WIDTHS.least, Math.round(px)));
}
