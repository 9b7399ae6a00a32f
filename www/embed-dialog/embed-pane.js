/** What is pasted for a frame or a tag, and what it looks like. */

import { h } from '../dom.js';
import hostScript from '../public/embed-host.js?raw';
import { codeField } from './code-field.js';
import { previewPlace } from './preview.js';
import { elementAttributes, elementCode, frameAttributes, frameCode } from './snippets.js';

/**
 * @param {import("../text/embed.en.js").EmbedText} words
 */
export function embedPane(words) {
  const code = codeField(words, 'code', words.code);
  const preview = previewPlace();
  const inline = h('input', { type: 'checkbox', onchange: write });
  const inlineLabel = h('label', { class: 'option' }, inline, h('span', null, words.inline));
  /** @type {{ way: "frame" | "element", embed: import("./snippets.js").Embed } | null} */
  let now = null;

  return {
    node: h(
      'div',
      { class: 'embed-pane' },
      code.node,
      inlineLabel,
      h('p', { class: 'hint' }, words.once),
      h('h3', null, words.preview),
      h('p', { class: 'hint' }, words.previewHint),
      preview.node,
    ),
    /**
     * @param {"frame" | "element"} way
     * @param {import("./snippets.js").Embed} embed
     * @param {string | null} here the site that the page itself comes from, if it comes from one: only that may be framed
     */
    update(way, embed, here) {
      now = { way, embed };
      write();
      if (way === 'frame' && here !== null) {
        preview.show('iframe', frameAttributes({ ...embed, site: here }));
      } else {
        preview.show('vendor-tco', elementAttributes(embed));
      }
    },
    end: preview.end,
  };

  function write() {
    if (now === null) return;
    const { way, embed } = now;
    inlineLabel.hidden = way !== 'frame';
    code.update(
      way === 'frame'
        ? frameCode(embed, inline.checked ? hostScript : undefined)
        : elementCode(embed),
    );
  }
}
