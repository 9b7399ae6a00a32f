/** The loop of the page: an edit changes the draft, the core answers, and one frame draws form, verdict and pictures. */

import { load } from './engine.js';
import { createExamples } from './examples.js';
import { isGroup } from './form/layout.js';
import { createHistory } from './state/history.js';
import { withValue } from './state/path.js';
import { createShape } from './state/shape.js';
import { restore, save } from './state/storage.js';
import { addStyles } from './styles/sheets.js';
import { loadLanguage } from './text/index.js';
import { createView } from './view.js';

/**
 * @typedef {import("./boundary").Draft} Draft
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./boundary").Issue} Issue
 *
 * @typedef {object} Settings
 * @property {string} language
 * @property {string} theme
 */

/** Writing to storage may take long, so it waits for a pause of so many milliseconds. */
const SETTLED = 300;

/**
 * @param {HTMLElement} body where the page is built
 * @param {Settings} settings
 * @param {Promise<import("./text/index.js").Language>} words the language of these settings
 * @param {(settings: Settings) => void} onSettings the reader chose another language or appearance
 */
export async function createApp(body, settings, words, onSettings) {
  let { language, theme } = settings;
  /** The language that was asked for last; it is shown when it is loaded. */
  let wanted = language;
  const kept = restore();
  let trapped = false;
  const loading = load({
    onFailure() {
      trapped = true;
    },
  });
  const open = new Set(kept.open);
  /** @type {typeof import("./form/details.js") | null} */
  let details = null;
  // Groups that are open at once are built at once, lest the form grow under the reader's eyes.
  const [engine, first] = await Promise.all([
    loading,
    words,
    kept.open.some(isGroup) && loadDetails(),
  ]);
  let { text, example } = first;
  const shape = createShape(engine.schema());

  const examples = createExamples();
  examples.add(example);
  const history = createHistory(shape.adopt(kept.draft) ?? example);
  /** @type {Report | null} */
  let report = null;
  /** @type {Draft | null} the draft that the report answers */
  let complete = null;
  /** @type {Issue[]} */
  let issues = [];
  /** @type {Draft | null} */
  let evaluated = null;
  let frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let keeping;

  const before = shape.adopt(kept.complete);
  if (before !== null) evaluate(before);

  /** @type {import("./view.js").Model} */
  const model = {
    get language() {
      return language;
    },
    get theme() {
      return theme;
    },
    get text() {
      return text;
    },
    get draft() {
      return history.present;
    },
    get report() {
      return report;
    },
    get issues() {
      return issues;
    },
    get isExample() {
      return examples.has(history.present);
    },
    get canUndo() {
      return history.canUndo;
    },
    get canRedo() {
      return history.canRedo;
    },
    get open() {
      return open;
    },
    get details() {
      return details;
    },
    field: shape.field,
    edit(path, value, run) {
      push(withValue(history.present, path, value), run);
    },
    replace: (draft) => push(draft),
    pause: history.pause,
    undo() {
      history.undo();
      changed();
    },
    redo() {
      history.redo();
      changed();
    },
    setOpen(key, isOpen) {
      if (isOpen) open.add(key);
      else open.delete(key);
      changed();
      if (isOpen && isGroup(key)) showDetails();
    },
    reset() {
      open.clear();
      push(example);
      view.tell(text.tools.resetDone, true);
    },
    async openFile(file) {
      const files = await loadFiles();
      if (files === null) return;
      const { draft, message } = await files.openFile(file, engine, shape, text);
      if (draft !== undefined) push(draft);
      view.tell(message, draft !== undefined);
    },
    async saveFile() {
      if (complete === history.present) (await loadFiles())?.saveFile(history.present, text);
      else view.tell(text.tools.saveFirst, false);
    },
    async chooseLanguage(tag) {
      if (await setLanguage(tag)) onSettings({ language, theme });
    },
    chooseTheme(chosen) {
      theme = chosen;
      onSettings({ language, theme });
      changed();
    },
    redraw: changed,
  };
  const view = createView(body, model);
  draw();
  // A task begun in a frame runs when that frame is on the screen.
  requestAnimationFrame(() => setTimeout(loadRest));

  return {
    /** @param {Settings} next set from outside */
    set(next) {
      theme = next.theme;
      setLanguage(next.language);
      changed();
    },
    /** Draws what is still waiting, and keeps it, before the page goes away. */
    flush() {
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        draw();
      }
      keep();
    },
  };

  /**
   * The example is told in the reader's language; the reader's own data never changes with it.
   * @param {string} tag
   * @returns {Promise<boolean>} whether it is shown now
   */
  async function setLanguage(tag) {
    wanted = tag;
    if (tag === language) return true;
    const next = await loadLanguage(tag).catch(() => null);
    if (tag !== wanted) return false;
    if (next === null) {
      view.tell(text.status.partFailed, false);
      return false;
    }
    ({ text } = next);
    language = tag;
    const isExample = examples.has(history.present);
    examples.add(next.example);
    ({ example } = next);
    if (isExample) history.swap(example);
    changed();
    return true;
  }

  /**
   * @param {Draft} draft
   * @param {string} [run]
   */
  function push(draft, run) {
    view.clearMessage();
    history.push(draft, run);
    changed();
  }

  /** What the first answer can do without. */
  async function loadRest() {
    view.loadPictures();
    await loadDetails();
    if ([...open].some(isGroup)) changed();
  }

  async function loadDetails() {
    const loaded = await import('./form/details.js').catch(() => null);
    if (loaded === null || details !== null) return;
    details = loaded;
    addStyles(body, details.styles);
  }

  async function loadFiles() {
    const files = await import('./state/files.js').catch(() => null);
    if (files === null) view.tell(text.status.partFailed, false);
    return files;
  }

  async function showDetails() {
    if (details !== null) return;
    await loadDetails();
    if (details === null) view.tell(text.status.partFailed, false);
    changed();
  }

  function changed() {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    if (history.present !== evaluated) evaluate(history.present);
    view.update();
    if (trapped) view.tell(text.status.trapped, false);
    trapped = false;
    clearTimeout(keeping);
    keeping = setTimeout(keep, SETTLED);
  }

  function keep() {
    clearTimeout(keeping);
    save({
      draft: model.isExample ? undefined : history.present,
      complete: complete === history.present || complete === null ? undefined : complete,
      language,
      theme,
      open: [...open],
    });
  }

  /**
   * @param {Draft} draft
   */
  function evaluate(draft) {
    evaluated = draft;
    const answer = engine.evaluate(draft);
    if (answer.ok) {
      report = answer.ok;
      complete = draft;
      issues = [];
    } else {
      // A run of holidays is typed with the others in one line, so its mistake belongs to the line.
      issues = answer.issues.map((issue) => ({
        ...issue,
        path: issue.path.replace(/(holiday_runs)\[\d+\]$/, '$1'),
      }));
    }
  }
}
