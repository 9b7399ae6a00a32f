import { fill, h } from './dom.js';
import { failureNotice } from './failure.js';
import { roomSheet, whenNear } from './room.js';
import { restore } from './state/storage.js';
import { firstLanguage, loadLanguage } from './text/index.js';

/**
 * @typedef {Awaited<ReturnType<typeof import("./app.js").createApp>>} App
 * @typedef {import("./app.js").Answered} Answered
 * @typedef {import("./element.js").VendorTco} Declared
 */

export const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);

/** Attributes that have a property of the same name; `lang` has one on every element. */
const MIRRORED = ['theme', 'view', 'controls', 'home'];

/**
 * `<vendor-tco scenario="…" view="compact" lang="zh-CN" theme="dark" controls="…">`, as README says it and element.d.ts declares it.
 *
 * A `vendor-tco-settings` event tells the page around it which language and appearance are shown.
 *
 * @implements {Declared}
 */
export class VendorTco extends HTMLElement {
  static observedAttributes = ['lang', 'scenario', ...MIRRORED];

  /** The page of the whole calculator, which the compact view leads to; the script of a site knows it. */
  static home = '';

  #root = this.attachShadow({ mode: 'open' });
  /** @type {Promise<App | null> | null} */
  #app = null;
  /** The same, once it is there. @type {App | null} */
  #live = null;
  /** @type {IntersectionObserver | null} */
  #waiting = null;
  /** What the property was given, above the attribute. @type {unknown} */
  #given;
  /** What the calculator then made of it. @type {unknown} */
  #first;
  /** What the reader made of that before the element was taken off the page. @type {unknown} */
  #left;
  /** What the reader chose here, until an attribute says otherwise. @type {{ language?: string, theme?: string }} */
  #chosen = {};
  #flush = () => this.#live?.flush();

  constructor() {
    super();
    // An input's own event would leave the element and look like the element's.
    this.#root.addEventListener('input', (event) => event.stopPropagation());
  }

  get language() {
    return this.#chosen.language ?? firstLanguage(this);
  }

  get theme() {
    const wanted = this.#chosen.theme ?? this.getAttribute('theme') ?? restore().theme;
    return THEMES.find((each) => each === wanted) ?? 'auto';
  }

  set theme(value) {
    this.#mirror('theme', value);
  }

  get view() {
    return this.getAttribute('view') === 'compact' ? 'compact' : 'full';
  }

  set view(value) {
    this.#mirror('view', value);
  }

  get controls() {
    return this.getAttribute('controls') ?? '';
  }

  set controls(value) {
    this.#mirror('controls', value);
  }

  get home() {
    const home = this.getAttribute('home') ?? VendorTco.home;
    return home !== '' && URL.canParse(home, document.baseURI)
      ? new URL(home, document.baseURI).href
      : '';
  }

  set home(value) {
    this.#mirror('home', value);
  }

  /** @returns {unknown} a copy of the document as it stands; before there is a calculator, what it will begin with */
  get scenario() {
    return this.#live === null ? this.#begin : structuredClone(this.#live.answered.scenario);
  }

  /** @param {unknown} value a document, its JSON, or a link */
  set scenario(value) {
    this.#given = value ?? undefined;
    this.#show();
  }

  get report() {
    return structuredClone(this.#live?.answered.report ?? null);
  }

  connectedCallback() {
    // What a script said before the class was known lies on the element itself, and hides the class's own.
    for (const name of ['scenario', ...MIRRORED]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    if (this.#app !== null || this.#waiting !== null) return;
    // The element itself may be without a box, by the page's own style. What it holds stands in for the calculator.
    const room = h('div', { class: 'body' }, h('slot'));
    this.#root.adoptedStyleSheets = [roomSheet()];
    this.#root.replaceChildren(room);
    const atOnce = this.hasAttribute('standalone') || this.getAttribute('loading') === 'eager';
    if (atOnce) this.#start();
    else this.#waiting = whenNear(room, () => this.#start());
  }

  disconnectedCallback() {
    // What is only moved is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'scenario') {
      this.#given = undefined;
      this.#show();
    } else if (name === 'lang' || name === 'theme') {
      delete this.#chosen[name === 'lang' ? 'language' : name];
      this.#app?.then((app) => app?.set({ language: this.language, theme: this.theme }));
      if (this.#app !== null) this.#announce();
    } else if (this.#app !== null) {
      this.#stop();
      this.#start();
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  #mirror(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  get #begin() {
    return this.#left ?? this.#given ?? this.getAttribute('scenario') ?? undefined;
  }

  #show() {
    this.#left = undefined;
    this.#app?.then((app) => app?.setScenario(this.#begin));
  }

  #start() {
    this.#waiting = null;
    const app = this.#make();
    this.#app = app;
    app.then((live) => {
      // Another may have taken its place meanwhile.
      if (this.#app !== app) return live?.destroy();
      if (live === null) return;
      this.#live = live;
      this.#first = live.answered.scenario;
      addEventListener('pagehide', this.#flush);
      this.#tell('load', live.answered, false);
    });
  }

  #stop() {
    this.#waiting?.disconnect();
    const live = this.#live;
    if (live !== null) {
      const { scenario } = live.answered;
      if (scenario !== this.#first) this.#left = scenario;
      live.destroy();
      removeEventListener('pagehide', this.#flush);
    }
    this.#waiting = this.#app = this.#live = null;
  }

  /** @returns {Promise<App | null>} nothing where it failed, which the reader is told */
  async #make() {
    const { language, theme } = this;
    const standalone = this.hasAttribute('standalone');
    const words = loadLanguage(language);
    const program = import('./app.js');
    const body = h('div', { class: 'body', lang: language });
    // The room stays as it is until it is filled again.
    body.style.setProperty('min-height', `${this.#root.lastElementChild?.clientHeight}px`);
    this.#root.replaceChildren(body);
    this.#announce();
    words.then(
      ({ text }) => body.append(h('p', { class: 'loading', role: 'status' }, text.status.loading)),
      () => {},
    );
    try {
      const { createApp, styleSheets } = await program;
      this.#root.adoptedStyleSheets = styleSheets();
      return await createApp(
        body,
        {
          settings: { language, theme },
          words,
          standalone,
          view: this.view,
          controls: this.controls.split(','),
          scenario: this.#begin,
          home: standalone ? undefined : this.home,
        },
        {
          onSettings: (settings) => {
            this.#chosen = settings;
            this.#announce();
          },
          onInput: (answered) => this.#tell('input', answered, true),
          onChange: (answered) => this.#tell('change', answered, true),
        },
      );
    } catch (error) {
      fill(body, await failureNotice(error, words), h('slot'));
      return null;
    } finally {
      body.style.removeProperty('min-height');
    }
  }

  /**
   * @param {'load' | 'input' | 'change'} type
   * @param {Answered} answered
   * @param {boolean} bubbles
   */
  #tell(type, { scenario, report, issues }, bubbles) {
    // Whoever listens gets copies, for the calculator relies on its own; whoever does not costs nothing.
    const detail = {
      get scenario() {
        return structuredClone(scenario);
      },
      get report() {
        return structuredClone(report);
      },
      get issues() {
        return structuredClone(issues);
      },
    };
    this.dispatchEvent(new CustomEvent(type, { bubbles, composed: bubbles, detail }));
  }

  #announce() {
    const { language, theme } = this;
    if (theme === 'auto') this.removeAttribute('data-theme');
    else this.setAttribute('data-theme', theme);
    this.dispatchEvent(
      new CustomEvent('vendor-tco-settings', {
        bubbles: true,
        composed: true,
        detail: { language, theme },
      }),
    );
  }
}
