/** The loop of the page: an edit changes the draft, the core answers, and one frame draws form, verdict and pictures. */

import { load } from './engine.js';
import { exampleFor, isExample } from './examples.js';
import { openFile, saveFile } from './state/files.js';
import { createHistory } from './state/history.js';
import { withValue } from './state/path.js';
import { createShape } from './state/shape.js';
import { restore, save } from './state/storage.js';
import { textFor } from './text/index.js';
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

/**
 * @param {HTMLElement} body where the page is built
 * @param {Settings} settings
 * @param {(settings: Settings) => void} onSettings the reader chose another language or appearance
 */
export async function createApp(body, settings, onSettings) {
  let { language, theme } = settings;
  const kept = restore();
  let trapped = false;
  const engine = await load({
    onFailure() {
      trapped = true;
    },
  });
  const shape = createShape(engine.schema());
  const open = new Set(kept.open);

  const example = exampleFor(language);
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
      return textFor(language);
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
      return isExample(history.present);
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
    },
    reset() {
      open.clear();
      push(exampleFor(language));
      view.tell(model.text.tools.resetDone, true);
    },
    async openFile(file) {
      const { draft, message } = await openFile(file, engine, shape, model.text);
      if (draft !== undefined) push(draft);
      view.tell(message, draft !== undefined);
    },
    saveFile() {
      if (complete === history.present) saveFile(history.present, model.text);
      else view.tell(model.text.tools.saveFirst, false);
    },
    chooseLanguage(tag) {
      setLanguage(tag);
      onSettings({ language, theme });
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

  return {
    /** @param {Settings} next set from outside */
    set(next) {
      theme = next.theme;
      if (next.language !== language) setLanguage(next.language);
      else changed();
    },
    /** Draws what is still waiting, and keeps it, before the page goes away. */
    flush() {
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        draw();
      }
    },
  };

  /**
   * The example is told in the reader's language; the reader's own data never changes with it.
   * @param {string} tag
   */
  function setLanguage(tag) {
    if (isExample(history.present)) history.swap(exampleFor(tag));
    language = tag;
    changed();
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

  function changed() {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    if (history.present !== evaluated) evaluate(history.present);
    view.update();
    if (trapped) view.tell(textFor(language).status.trapped, false);
    trapped = false;
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
