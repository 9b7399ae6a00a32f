/** The loop of the page: an edit changes the draft, the core answers, and one frame draws form, verdict and pictures. */

import { load } from './engine.js';
import { isGroup } from './form/layout.js';
import { createLater } from './later.js';
import { createSettings } from './settings.js';
import { createAnswers } from './state/answers.js';
import { createHistory } from './state/history.js';
import { withValue } from './state/path.js';
import { createShape } from './state/shape.js';
import { hasEarlier, restore, save } from './state/storage.js';
import { createView } from './view.js';

export { styleSheets } from './styles/sheets.js';

/**
 * @typedef {import("./boundary").Draft} Draft
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./boundary").Issue} Issue
 * @typedef {import("./errands.js").Context} Context
 * @typedef {import("./view.js").Model} Model
 * @typedef {import("./link/links.js").Host & import("./errands.js").Host} Host
 *
 * @typedef {import("./settings.js").Settings} Settings
 *
 * @typedef {object} Options
 * @property {Settings} settings
 * @property {Promise<import("./text/index.js").Language>} words the language of these settings
 * @property {boolean} standalone the calculator is the page: it keeps the reader's work on this device, and the address follows it
 * @property {"full" | "compact"} view
 * @property {string[]} controls paths of the inputs that the compact view offers
 * @property {unknown} [scenario] what to begin with: a document, its JSON, or a link
 * @property {string} [home] the address of the page in full, where this is not it
 *
 * @typedef {object} Answered what an edit led to
 * @property {Draft} scenario
 * @property {Report | null} report the last complete answer
 * @property {Issue[]} issues what keeps the scenario from being complete
 *
 * @typedef {object} Hooks
 * @property {(settings: Settings) => void} onSettings the reader chose another language or appearance
 * @property {(answered: Answered) => void} onInput an edit is on the screen
 * @property {(answered: Answered) => void} onChange edits have come to rest
 */

/** Edits have come to rest after a pause of so many milliseconds: writing to storage may take long. */
const SETTLED = 300;

/** @type {import("./state/storage.js").Kept} */
const NOTHING_KEPT = { open: [] };

/**
 * @param {HTMLElement} body where the page is built
 * @param {Options} options
 * @param {Hooks} hooks
 */
export async function createApp(body, options, { onSettings, onInput, onChange }) {
  const { words, standalone } = options;
  const gone = new AbortController();
  const kept = standalone ? restore() : NOTHING_KEPT;
  /** The reader's own choice; what an address asks for is not kept. @type {{ language?: string, theme?: string }} */
  let chosen = { language: kept.language, theme: kept.theme };
  let trapped = false;
  const loading = load({
    onFailure() {
      trapped = true;
    },
  });
  const open = new Set(kept.open);
  const later = createLater(body);
  const isLinked = options.scenario !== undefined || (standalone && (isAsked() || hasEarlier()));
  // Groups that are open at once are built at once, lest the form grow under the reader's eyes.
  const [engine, first, linking] = await Promise.all([
    loading,
    words,
    isLinked && later.loadLinks(standalone),
    kept.open.some(isGroup) && later.loadDetails(),
  ]);
  const settings = createSettings(options.settings, first);
  const shape = createShape(engine.schema());
  const answers = createAnswers(engine);
  let frame = 0;
  /** The simulation is redrawn without the rest. */
  let futuresFrame = 0;
  /** How many scenarios were given before there was anything to open them with. */
  let turns = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;

  /** What the parts of the page see of the calculator, and may do with it. @type {Model & Host} */
  const model = {
    body,
    standalone,
    engine,
    shape,
    home: options.home,
    gone: gone.signal,
    get language() {
      return settings.language;
    },
    get theme() {
      return settings.theme;
    },
    get text() {
      return settings.text;
    },
    get example() {
      return settings.example;
    },
    get draft() {
      return history.present;
    },
    get report() {
      return answers.report;
    },
    get issues() {
      return answers.issues;
    },
    get isComplete() {
      answers.to(history.present);
      return answers.complete === history.present;
    },
    get isExample() {
      return settings.isExample(history.present);
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
      return later.details;
    },
    field: shape.field,
    edit(path, value, run) {
      push(withValue(history.present, path, value), run);
    },
    replace: (draft) => push(draft),
    adopt,
    pause: () => history.pause(),
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
      push(settings.example);
      tell(model.text.tools.resetDone, true);
    },
    async errand(send) {
      const errands = await later.loadErrands();
      if (errands === null) fail();
      else send(errands, model);
    },
    async chooseLanguage(tag) {
      if (await setLanguage(tag)) chose({ language: tag });
    },
    chooseTheme(theme) {
      settings.dress(theme);
      changed();
      chose({ theme });
    },
    redraw: changed,
    tell,
    get futures() {
      return futures?.shown ?? null;
    },
    setLuckOnly: (isOn) => futures?.setLuckOnly(isOn),
    cancelFutures: () => futures?.cancel(),
  };

  /** @type {ReturnType<typeof import("./sure/futures.js").createFutures> | null} */
  let futures = null;
  let links = linking ? linking(model) : null;
  const begun = links?.begin(options.scenario, kept) ?? beginPlainly();
  for (const [draft, last] of begun.before) answers.apart(draft, last);
  const history = createHistory(begun.draft, begun.earlier);
  /** The draft that was told of last, in a frame and at rest. */
  let told = begun.draft;
  let settled = begun.draft;
  const view = await makeView(options.view);
  await links?.start();
  draw();
  if (linking === null) fail();
  // A task begun in a frame runs when that frame is on the screen. An article's figure is whole without the rest.
  if (standalone || options.view === 'full') requestAnimationFrame(() => setTimeout(loadRest));

  return {
    /** @param {Settings} next set from outside */
    set(next) {
      settings.dress(next.theme);
      setLanguage(next.language);
      changed();
    },
    /**
     * Shows another scenario, as a step that the reader can take back.
     * @param {unknown} given a document, its JSON, or a link; nothing for the example
     */
    async setScenario(given) {
      if (links !== null) return links.open(given);
      const { present } = history;
      turns += 1;
      const turn = turns;
      const loaded = await loadLinks();
      // Another may have been given meanwhile, and what the reader did came later, too.
      if (turn === turns && history.present === present) loaded?.open(given);
    },
    get answered() {
      return answered();
    },
    /** Draws what is still waiting, and keeps it, before the page goes away. */
    flush() {
      if (gone.signal.aborted) return;
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        draw();
      }
      // The address can no longer follow: a reload is on its way to that of now.
      settle();
    },
    /** Lets go of all that is outside the body. */
    destroy() {
      if (standalone) keep();
      gone.abort();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(futuresFrame);
      clearTimeout(resting);
      futures?.destroy();
      view.destroy();
    },
  };

  /** Without a link: the reader's own work, or the example. */
  function beginPlainly() {
    const draft = shape.adopt(kept.draft) ?? settings.example;
    return { draft, earlier: [], before: new Map([[draft, shape.adopt(kept.complete)]]) };
  }

  /**
   * The example is told in the reader's language; the reader's own data never changes with it.
   * @param {string} tag
   */
  async function setLanguage(tag) {
    const outcome = await settings.speak(tag, () => {
      const { present } = history;
      if (settings.isExample(present)) {
        history.swap(settings.example);
        links?.swapped(present, settings.example);
      }
      links?.show();
      changed();
      prepare();
    });
    if (outcome === 'failed') fail();
    return outcome === 'shown';
  }

  /** @param {Partial<Settings>} setting */
  function chose(setting) {
    chosen = { ...chosen, ...setting };
    save({ ...restore(), ...setting });
    const { language, theme } = settings;
    onSettings({ language, theme });
    links?.chose({ lang: language, theme });
  }

  /**
   * @param {Draft} draft
   * @param {string} [run]
   */
  function push(draft, run) {
    view.clearMessage();
    links?.changes(history.present);
    history.push(draft, run);
    changed();
  }

  /**
   * Puts a draft in place that is no edit of the one before, whose answer it does not share, and that nobody is told of.
   * @param {Draft} draft
   * @param {string} [run]
   */
  function adopt(draft, run) {
    view.clearMessage();
    answers.apart(draft);
    history.push(draft, run);
    told = draft;
    settled = draft;
    changed();
  }

  /**
   * @param {string} message
   * @param {boolean} [undoable]
   * @param {Node} [more]
   */
  function tell(message, undoable = false, more) {
    view.tell(message, undoable, more);
  }

  function fail() {
    tell(settings.text.status.partFailed);
  }

  /** @param {Options["view"]} kind */
  async function makeView(kind) {
    if (kind === 'full') return createView(body, model);
    const { createCompactView } = await import('./compact.js');
    return createCompactView(body, model, options.controls);
  }

  async function loadRest() {
    if (gone.signal.aborted) return;
    view.loadPictures();
    prepare();
    await Promise.all([later.loadDetails(), loadLinks(), loadFutures()]);
    if ([...open].some(isGroup)) changed();
  }

  async function loadFutures() {
    if (options.view !== 'full') return;
    const loaded = await later.loadFutures();
    if (gone.signal.aborted) return;
    if (loaded === null) return fail();
    futures = loaded.createFutures(() => {
      if (frame === 0) futuresFrame ||= requestAnimationFrame(drawFutures);
    });
    changed();
  }

  async function loadLinks() {
    const loaded = await later.loadLinks(standalone);
    if (gone.signal.aborted) return null;
    if (loaded === null) fail();
    else if (links === null) {
      links = loaded(model);
      links.start();
      rest();
    }
    return links;
  }

  async function prepare() {
    if (options.view === 'full') (await later.loadErrands())?.prepare(model);
  }

  async function showDetails() {
    if (later.details === null && (await later.loadDetails()) === null) fail();
    changed();
  }

  function changed() {
    if (frame === 0 && !gone.signal.aborted) frame = requestAnimationFrame(draw);
  }

  function drawFutures() {
    futuresFrame = 0;
    view.updateFutures();
  }

  function draw() {
    frame = 0;
    answers.to(history.present);
    if (model.isComplete) futures?.edit(history.present);
    view.update();
    links?.drawn();
    if (trapped) tell(settings.text.status.trapped);
    trapped = false;
    if (history.present !== told) onInput(answered());
    told = history.present;
    clearTimeout(resting);
    resting = setTimeout(rest, SETTLED);
  }

  /** What follows an edit when no other came for a while. */
  function rest() {
    // What is still to be drawn comes to rest after it is.
    if (frame !== 0) return;
    links?.rest();
    futures?.rest();
    view.rest();
    settle();
  }

  function settle() {
    clearTimeout(resting);
    if (history.present !== settled) onChange(answered());
    settled = history.present;
    if (standalone) keep();
  }

  /** @returns {Answered} */
  function answered() {
    answers.to(history.present);
    return { scenario: history.present, report: answers.report, issues: answers.issues };
  }

  function keep() {
    const { complete } = answers;
    save({
      draft: model.isExample ? undefined : history.present,
      complete: complete === history.present || complete === null ? undefined : complete,
      ...chosen,
      open: [...open],
      ...links?.keep(),
    });
  }
}

/** Whether the address asks for anything. */
function isAsked() {
  return location.search !== '' || location.hash !== '';
}
