/** What there is to say of a link that was opened, at the top of the page. It stays until the reader has dealt with it. */

import { fill, h, setAttribute } from '../dom.js';
import { addStyles } from '../styles/sheets.js';
import styles from './notice.css?inline';
import { problemSentences } from './problems.js';

/**
 * @param {HTMLElement} body
 * @param {{ back: (draft: import("../boundary").Draft) => void, dismiss: () => void }} act
 */
export function createNotice(body, act) {
  const node = h('div', { class: 'link-notice', hidden: true });
  addStyles(body, styles);
  const top = body.querySelector('.top');
  if (top === null) body.prepend(node);
  else top.after(node);

  return {
    clear,
    /**
     * @param {import("./links.js").Content} content
     * @param {import("./words.js").Words} words
     * @param {import("../text/index.js").Text} text
     * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
     */
    show(content, words, text, shape) {
      const { wayBack } = content;
      const sentences = problemSentences(content, words, text, shape);
      const isProblem = sentences.length > 0;
      node.classList.toggle('problem', isProblem);
      setAttribute(node, 'role', isProblem ? 'alert' : 'status');
      setAttribute(node, 'aria-label', words.label);
      setAttribute(node, 'hidden', false);
      fill(
        node,
        sentences.map((each) => h('p', null, each)),
        wayBack !== null &&
          h(
            'p',
            { class: 'way-back' },
            h('span', null, wayBack.isNew ? words.opened : words.kept),
            h('button', { type: 'button', onclick: () => act.back(wayBack.draft) }, words.back),
          ),
        h(
          'button',
          { type: 'button', class: 'icon', 'aria-label': text.tools.dismiss, onclick: dismiss },
          '×',
        ),
      );
    },
  };

  function clear() {
    setAttribute(node, 'hidden', true);
    fill(node);
  }

  function dismiss() {
    clear();
    act.dismiss();
  }
}
