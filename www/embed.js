/** The page inside an iframe: it shows what its address says, tells the page around it how tall it is, and takes scenarios from that page. */

import { VendorTco } from './element.js';
import { loadLanguage } from './text/index.js';

/** Longer than any scenario's JSON; a longer text is not looked into. */
const LONGEST = 1_000_000;

/** What the address says besides a scenario. */
const SHOWN = ['lang', 'theme', 'view', 'controls'];
const OWN = new Set([...SHOWN, 'origin']);

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const element = /** @type {VendorTco} */ (document.querySelector('vendor-tco'));

for (const name of SHOWN) {
  const value = query.get(name);
  if (value !== null) element.setAttribute(name, value);
}
// It is the reader's language then, not that of this empty page.
root.removeAttribute('lang');
show();
addEventListener('hashchange', show);

function show() {
  const asks = location.hash !== '' || [...query.keys()].some((key) => !OWN.has(key));
  element.scenario = asks ? location.search + location.hash : undefined;
}

element.addEventListener('vendor-tco-settings', async (event) => {
  const { language, theme } = /** @type {CustomEvent<{ language: string, theme: string }>} */ (
    event
  ).detail;
  root.dataset.theme = theme;
  root.lang = language;
  const words = await loadLanguage(language).catch(() => null);
  if (words !== null && root.lang === language) document.title = words.text.page.title;
});

/** The page around this one, once it has said hello: nothing is told to any other. @type {string | null} */
let host = null;
const only = query.get('origin');

addEventListener('message', ({ source, origin, data }) => {
  if (window === parent || source !== parent) return;
  if (host === null ? only !== null && origin !== originOf(only) : origin !== host) return;
  if (data?.type === 'vendor-tco:hello') {
    host = origin;
    told = 0;
    tellSize();
  } else if (host !== null && data?.type === 'vendor-tco:scenario') {
    const { scenario } = data;
    const isText = typeof scenario === 'string' && scenario.length <= LONGEST;
    if (isText || (typeof scenario === 'object' && scenario !== null)) element.scenario = scenario;
  }
});

/** @param {string} address */
function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** @param {object} message */
function tell(message) {
  // A page from a file has an origin that cannot be written; it is still the page that holds this frame.
  if (host !== null) parent.postMessage(message, host === 'null' ? '*' : host);
}

/** The height that was told last. */
let told = 0;
/** Until then the frame keeps the height that its author gave it. */
let isThere = false;

function tellSize() {
  const height = Math.ceil(element.getBoundingClientRect().height);
  if (!isThere || host === null || height === told) return;
  told = height;
  tell({ type: 'vendor-tco:size', height });
}

element.addEventListener('load', () => {
  isThere = true;
  tellSize();
});
new ResizeObserver(tellSize).observe(element);

for (const type of /** @type {const} */ (['input', 'change'])) {
  element.addEventListener(type, (event) => {
    const { scenario, report } = /** @type {CustomEvent} */ (event).detail;
    tell({ type: `vendor-tco:${type}`, scenario, report });
  });
}

// After all of that, so that the first words are heard.
customElements.define('vendor-tco', VendorTco);
