/** The link to what is on the screen: copied, and handed to the system where it passes links on. */

import { h } from '../dom.js';
import { writeNumber } from '../number-text.js';
import { addStyles } from '../styles/sheets.js';
import styles from './share.css?inline';
import { loadWords } from './words.js';

export { loadWords as prepare };

/** @type {WeakSet<Node>} */
const styled = new WeakSet();

/** @param {import("../errands.js").Context} context */
export async function share({ body, language, text, draft, link, tell }) {
  const words = await loadWords(language).catch(() => null);
  if (words === null) return tell(text.status.partFailed);
  if (!styled.has(body)) addStyles(body, styles);
  styled.add(body);
  const url = link();
  if (url === '') return tell(words.noHome(text.tools.take));
  const isCopied = await copy(url);
  const isLocal = !/^https?:/.test(url);
  const carries = isLocal
    ? words.fromDisk(text.tools.take)
    : words.carries(writeNumber(url.length, text.tag, true));
  if (isCopied) {
    tell([words.copied, carries].join(text.sentenceGap));
  } else {
    const field = h('input', {
      type: 'text',
      class: 'link-field',
      readonly: true,
      value: url,
      'aria-label': words.field,
      onfocus: () => field.select(),
    });
    tell(isLocal ? carries : words.copyIt, field);
    field.focus();
  }
  if (!isLocal && 'share' in navigator) {
    const title = typeof draft.title === 'string' && draft.title !== '' ? draft.title : words.title;
    // The reader may change their mind; the link is copied all the same.
    await navigator.share({ title, url }).catch(() => {});
  }
}

/** @param {string} url */
async function copy(url) {
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    // Not allowed in some frames, and nowhere without TLS.
    return false;
  }
}
