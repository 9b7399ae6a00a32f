/** The words and colours of the page around the element follow what the element shows. */

import { textFor } from './text/index.js';

addEventListener('vendor-tco-settings', (event) => {
  const { language, theme } = /** @type {CustomEvent<{ language: string, theme: string }>} */ (
    event
  ).detail;
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
  const { page } = textFor(language);
  document.title = page.title;
  for (const place of document.querySelectorAll('[data-text]')) {
    const key = /** @type {HTMLElement} */ (place).dataset.text;
    place.textContent = page[/** @type {"title"} */ (key)];
  }
});

// After the listener, so that the first announcement is heard.
await import('./define.js');
