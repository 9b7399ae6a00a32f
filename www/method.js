/** The page about the method has both languages in it, and shows the reader's. */

import { restore, save } from './state/storage.js';
import { chooseLanguage } from './text/index.js';

const root = document.documentElement;
const { theme, language } = restore();
if (theme !== undefined) root.dataset.theme = theme;

const asked = new URLSearchParams(location.search).get('lang') ?? language;
show(chooseLanguage([...(asked ? [asked] : []), ...navigator.languages]));

for (const link of links()) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    save({ ...restore(), language: link.hreflang });
    show(link.hreflang);
  });
}

/** A reload, or a link that is sent on, shows the same place. */
addEventListener('hashchange', () => goTo(root.lang));

/** @param {string} tag */
function show(tag) {
  root.lang = tag;
  // Until then nothing is shown, rather than the wrong language.
  root.dataset.language = tag;
  document.title = document.querySelector(`h1 [lang="${tag}"]`)?.textContent ?? document.title;
  for (const link of links()) {
    if (link.hreflang === tag) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  // The calculator goes on in the same language, whoever asked for it.
  const back = document.querySelector('.back');
  if (back instanceof HTMLAnchorElement) back.search = `?lang=${tag}`;
  const address = new URL(location.href);
  if (address.searchParams.get('lang') !== tag) {
    address.searchParams.set('lang', tag);
    history.replaceState(history.state, '', address);
  }
  goTo(tag);
}

/**
 * The section that the address names, in this language: `#credits`, `#en-credits` and `#zh-CN-credits` are the same one.
 * @param {string} tag
 */
function goTo(tag) {
  const name = location.hash.slice(1).replace(/^(?:en|zh-CN)-/, '');
  if (name !== '') document.getElementById(`${tag}-${name}`)?.scrollIntoView();
}

/** @returns {NodeListOf<HTMLAnchorElement>} */
function links() {
  return document.querySelectorAll('.languages a');
}
