/** Code to be taken away: shown whole, selected by a click, copied by a button. */

import { h, setText } from '../dom.js';

/** @typedef {import("../text/embed.en.js").EmbedText} Words */

/**
 * @param {Words} words
 * @param {string} id
 * @param {string} label
 * @param {...import("../dom.js").Child} below
 */
export function codeField(words, id, label, ...below) {
  const field = h('textarea', {
    id: `embed-${id}`,
    class: 'code',
    readonly: true,
    rows: 6,
    spellcheck: 'false',
    // A language's quotes and hyphens have no place in code.
    translate: 'no',
    lang: 'en',
    dir: 'ltr',
    onclick: () => field.select(),
  });
  const status = h('span', { class: 'copied', role: 'status' });
  const labelId = `embed-${id}-label`;
  const buttonId = `embed-${id}-copy`;
  const node = h(
    'div',
    { class: 'code-field' },
    h(
      'div',
      { class: 'headline' },
      h('label', { class: 'embed-name', id: labelId, for: field.id }, label),
      h(
        'div',
        { class: 'tools' },
        status,
        h(
          'button',
          {
            type: 'button',
            id: buttonId,
            'aria-labelledby': `${buttonId} ${labelId}`,
            onclick: copy,
          },
          words.copy,
        ),
      ),
    ),
    field,
    ...below,
  );
  return {
    node,
    /** @param {string} code */
    update(code) {
      if (field.value === code) return;
      field.value = code;
      setText(status, '');
    },
  };

  async function copy() {
    const done = await written(field);
    // The same words again would not be announced.
    setText(status, '');
    requestAnimationFrame(() => setText(status, done ? words.copied : words.copyByHand));
  }
}

/**
 * Pages on plain http, and frames that were not given the right to it, have no clipboard; the old way needs none.
 * @param {HTMLTextAreaElement} field
 */
async function written(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
