/** The words and colours of the page around the element follow what the element shows. */

import { VendorTco } from './element.js';
import { firstLanguage, loadLanguage } from './text/index.js';

/** What the element said last. */
let shown = '';

addEventListener('vendor-tco-settings', async (event) => {
  const { language, theme } = /** @type {CustomEvent<{ language: string, theme: string }>} */ (
    event
  ).detail;
  const root = document.documentElement;
  root.dataset.theme = theme;
  if (language === shown) return;
  shown = language;
  const words = await loadLanguage(language).catch(() => null);
  // Without its words the page stays as it is, and the element says what is wrong.
  if (words === null || language !== shown) return;
  const { page } = words.text;
  root.lang = language;
  document.title = page.title;
  for (const place of document.querySelectorAll('[data-text]')) {
    const key = /** @type {HTMLElement} */ (place).dataset.text;
    place.textContent = page[/** @type {"title"} */ (key)];
    if (place instanceof HTMLAnchorElement) place.search = `?lang=${language}`;
  }
});

const element = document.querySelector('vendor-tco');
if (element !== null) {
  const asked = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme', 'view', 'controls']) {
    const value = asked.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  // The words are asked for at once, so that they do not wait for the program that shows them.
  loadLanguage(firstLanguage(element)).catch(() => {});
}

// After the listener, so that the first announcement is heard.
customElements.define('vendor-tco', VendorTco);
