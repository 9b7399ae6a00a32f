import { createApp } from './app.js';
import { fill, h } from './dom.js';
import { restore } from './state/storage.js';
import { styleSheets } from './styles/sheets.js';
import { firstLanguage, loadLanguage } from './text/index.js';
import { THEMES } from './toolbar.js';

/** All that can be said when not even the words could be loaded. */
const WITHOUT_WORDS = ['The calculator could not be loaded.', '计算程序没能加载成功。'];

/**
 * `<vendor-tco lang="zh-CN" theme="dark">`. Without the attributes the reader's own choice holds, then the browser's.
 *
 * A `vendor-tco-settings` event tells the page around it which language and appearance are shown.
 */
export class VendorTco extends HTMLElement {
  static observedAttributes = ['lang', 'theme'];

  /** @type {Promise<Awaited<ReturnType<typeof createApp>> | null> | null} */
  #app = null;
  /** What the reader chose here, above all attributes. @type {{ language?: string, theme?: string }} */
  #chosen = {};

  get language() {
    return this.#chosen.language ?? firstLanguage(this);
  }

  get theme() {
    const wanted = this.#chosen.theme ?? this.getAttribute('theme') ?? restore().theme;
    return THEMES.find((each) => each === wanted) ?? 'auto';
  }

  connectedCallback() {
    if (this.#app !== null) return;
    this.#app = this.#start();
  }

  attributeChangedCallback() {
    this.#app?.then((app) => app?.set({ language: this.language, theme: this.theme }));
    if (this.#app !== null) this.#announce();
  }

  async #start() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = styleSheets();
    const { language, theme } = this;
    const words = loadLanguage(language);
    const body = h('div', { class: 'body', lang: language });
    root.append(body);
    this.#announce();
    words.then(
      ({ text }) => body.append(h('p', { class: 'loading', role: 'status' }, text.status.loading)),
      () => {},
    );
    try {
      const app = await createApp(body, { language, theme }, words, (settings) => {
        this.#chosen = settings;
        this.#announce();
      });
      addEventListener('pagehide', app.flush);
      return app;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const told = await words.then(
        ({ text: { status } }) => [status.failed, status.failedHint, status.failedWhy(reason)],
        () => [...WITHOUT_WORDS, reason],
      );
      const [what, how, why] = told;
      fill(
        body,
        h(
          'div',
          { class: 'failure', role: 'alert' },
          h('p', null, h('strong', null, what)),
          h('p', null, how),
          h('p', { class: 'hint' }, why),
        ),
      );
      return null;
    }
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
