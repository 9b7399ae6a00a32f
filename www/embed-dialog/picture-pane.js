/** What is pasted where neither frames nor scripts are allowed: a picture that is a link. */

import { fill, h, setText } from '../dom.js';
import { codeField } from './code-field.js';
import { pageAddress, pictureCode, pictureMarkdown } from './snippets.js';

/** One that is the same in every address. */
const NAME = 'vendor-comparison';

/**
 * @typedef {import("../text/index.js").Text} Text
 * @typedef {import("./snippets.js").Linked} Linked
 *
 * @typedef {object} Spoken
 * @property {Text} text
 * @property {import("../format.js").Format} format
 *
 * @param {import("../text/embed.en.js").EmbedText} words
 * @param {import("../errands.js").Context} context
 */
export function picturePane(words, context) {
  const html = codeField(words, 'html', words.pictureHtml);
  const markdown = codeField(words, 'markdown', words.pictureMarkdown);
  const place = h('div', { class: 'embed-picture' });
  const status = h('span', { class: 'copied', role: 'status' });
  const svg = h('button', { type: 'button', disabled: true }, words.saveSvg);
  const png = h('button', { type: 'button', disabled: true }, words.savePng);
  const node = h(
    'div',
    { class: 'embed-pane' },
    h('h3', null, words.picture),
    h('p', { class: 'hint' }, words.pictureSteps),
    place,
    h('div', { class: 'bar' }, png, svg, status),
    html.node,
    markdown.node,
  );
  /** What the picture shows that is there or on its way. */
  let shown = '';

  return {
    node,
    /**
     * @param {Linked} embed
     * @param {Spoken} spoken
     */
    update(embed, spoken) {
      html.update(pictureCode(embed, `${NAME}.png`));
      markdown.update(pictureMarkdown(embed, `${NAME}.png`));
      const { site } = embed;
      const link = site === null ? '' : pageAddress({ ...embed, site });
      const wanted = `${spoken.text.tag} ${link}`;
      if (wanted === shown) return;
      shown = wanted;
      show(spoken, link, embed.sentence);
    },
  };

  /**
   * @param {Spoken} spoken
   * @param {string} link
   * @param {string} sentence
   */
  async function show({ text, format }, link, sentence) {
    const part = await import('./picture.js').catch(() => null);
    const picture = await part?.drawPicture(context, text, format, link).catch(() => null);
    if (`${text.tag} ${link}` !== shown) return;
    if (part === null || !picture) {
      // The next choice tries again.
      shown = '';
      setText(status, context.text.status.partFailed);
      return;
    }
    const { content, width, height } = picture;
    const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(content)}`;
    fill(place, h('img', { src, alt: sentence, width, height }));
    svg.onclick = () => part.saveSvg(picture, NAME);
    png.onclick = async () => {
      setText(status, (await part.savePng(picture, NAME)) ? '' : words.pngFailed);
    };
    svg.disabled = false;
    png.disabled = false;
  }
}
