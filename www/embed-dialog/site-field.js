/** Asks where the calculator is published, where the page it is on does not tell: a file, or the author's own computer. */

import { h, setAttribute, setText } from '../dom.js';
import { siteOf } from './site.js';

/**
 * @typedef {import("./site.js").Site} Site
 *
 * @param {import("../text/embed.en.js").EmbedText} words
 * @param {Site | null} known
 * @param {(site: Site | null) => void} changed
 */
export function siteField(words, known, changed) {
  const why = known === null ? words.siteMissing : words.siteLocal;
  const wrong = h('p', { class: 'message', id: 'embed-site-wrong', role: 'status' });
  const input = h('input', {
    type: 'url',
    id: 'embed-site',
    autocomplete: 'url',
    placeholder: 'https://',
    spellcheck: 'false',
    value: known?.address ?? '',
    'aria-describedby': 'embed-site-why embed-site-wrong',
    oninput() {
      const typed = siteOf(input.value);
      const isWrong = typed === null && input.value.trim() !== '';
      setAttribute(input, 'aria-invalid', isWrong ? 'true' : null);
      setText(wrong, isWrong ? words.siteWrong : '');
      changed(typed);
    },
  });
  return h(
    'div',
    { class: 'embed-site' },
    h('label', { for: 'embed-site' }, words.site),
    input,
    wrong,
    h('p', { class: 'hint', id: 'embed-site-why' }, why),
  );
}
