/** The dialog in which the answer is taken away: as a table, as a scenario, as pictures, on paper. */

import { h, setText } from '../dom.js';
import { saveFile } from '../state/files.js';
import { addStyles } from '../styles/sheets.js';
import { loadWords as loadSureWords } from '../sure/words.js';
import { addressOf } from './address.js';
import { csvOf } from './csv.js';
import styles from './dialog.css?inline';
import { download } from './download.js';
import { fileName } from './file-name.js';
import { markdownOf } from './markdown.js';
import { PICTURES, pictureFile } from './pictures.js';
import { pngOf } from './png.js';
import { loadWords } from './words.js';

/**
 * @typedef {object} TakeContext
 * @property {HTMLElement} body of the element, inside its shadow root
 * @property {import("../text/index.js").Text} text
 * @property {import("../boundary").Draft} draft a complete scenario
 * @property {import("../boundary").Report} report its answer
 * @property {import("../format.js").Format} format
 * @property {() => string} link to the scenario, absolute; empty where there is none
 * @property {import("../boundary").Distribution | null} distribution what was simulated of it
 * @property {(message: string) => void} tell
 * @property {((link: string) => void) | null} print with this link; nothing where the page around is not the calculator's own
 */

/** @typedef {import("./pictures.js").Drawing} Drawing */

/** The calculators that have the dialog’s styles. @type {WeakSet<Node>} */
const styled = new WeakSet();

/**
 * Opens when its words are there.
 * @param {TakeContext} context
 */
export async function openTake(context) {
  const { text, tell } = context;
  try {
    const [words, futures] = await Promise.all([loadWords(text), loadFutures(context)]);
    show(context, words, futures);
  } catch {
    tell(text.status.partFailed);
  }
}

/**
 * @typedef {import("./context.js").TakenFutures & { drawings: Record<string, import("./pictures.js").Drawing> }} Futures
 *
 * @param {TakeContext} context
 * @returns {Promise<Futures | null>}
 */
async function loadFutures({ text, distribution }) {
  if (distribution === null) return null;
  const [{ drawingsOf }, words] = await Promise.all([
    import('./futures.js'),
    loadSureWords(text.tag),
  ]);
  return { distribution, words, drawings: drawingsOf(distribution) };
}

/**
 * @param {TakeContext} context
 * @param {import("../text/take.en.js").TakeText} words
 * @param {Futures | null} futures
 */
function show(context, words, futures) {
  const { body, text, draft, report, format } = context;
  if (!styled.has(body)) addStyles(body, styles);
  styled.add(body);

  const link = context.link();
  const hasLink = addressOf(link, true) !== null;
  const withLink = h('input', {
    type: 'checkbox',
    id: 'take-link',
    'aria-describedby': 'take-link-hint',
    checked: true,
  });
  const told = h('p', { class: 'told', role: 'status' });
  const byHand = h('textarea', {
    'aria-label': words.markdownText,
    class: 'by-hand',
    rows: 6,
    readonly: true,
    hidden: true,
  });

  /** @returns {import("./context.js").Taken} */
  const taken = () => ({
    report,
    draft,
    text,
    words,
    format,
    date: new Date(),
    address: addressOf(link, withLink.checked),
    futures,
  });
  /**
   * @param {string} part
   * @param {string} ending
   */
  const nameOf = (part, ending) =>
    fileName(String(draft.title ?? ''), words.untitled, part, ending);
  /**
   * @param {string | Blob} content
   * @param {string} type
   * @param {string} name
   */
  const save = (content, type, name) => {
    download(new Blob([content], { type }), name);
    tell(words.saved(name));
  };

  const dialog = h(
    'dialog',
    {
      class: 'take',
      'aria-labelledby': 'take-heading',
      closedby: 'any',
      onclose: () => dialog.remove(),
    },
    h(
      'div',
      { class: 'headline' },
      h('h2', { id: 'take-heading' }, words.heading),
      button('×', () => dialog.close(), { class: 'icon', 'aria-label': words.close }),
    ),
    hasLink &&
      h(
        'div',
        { class: 'with-link' },
        withLink,
        h('label', { for: 'take-link' }, words.link.label),
        h('p', { class: 'hint', id: 'take-link-hint' }, words.link.hint),
      ),
    section(
      words.table,
      h(
        'div',
        { class: 'bar' },
        button(
          words.table.csv,
          () => save(csvOf(taken()), 'text/csv;charset=utf-8', nameOf(words.table.file, 'csv')),
          { autofocus: true },
        ),
        button(words.table.copy, copy),
        button(words.table.markdown, () =>
          save(markdownOf(taken()), 'text/markdown;charset=utf-8', nameOf(words.table.file, 'md')),
        ),
      ),
      byHand,
    ),
    section(
      words.scenario,
      h(
        'div',
        { class: 'bar' },
        button(words.scenario.json, () => tell(words.saved(saveFile(draft, text)))),
      ),
    ),
    section(
      words.pictures,
      h(
        'ul',
        { class: 'pictures' },
        Object.entries({ ...PICTURES, ...futures?.drawings }).map(pictureRow),
      ),
    ),
    context.print !== null &&
      section(words.print, h('div', { class: 'bar' }, button(words.print.button, print))),
    told,
  );
  body.append(dialog);
  dialog.showModal();

  /** @param {string} message */
  function tell(message) {
    setText(told, message);
  }

  /** @param {[name: string, drawing: Drawing]} picture */
  function pictureRow(picture) {
    const [name] = picture;
    const title =
      text.why[/** @type {"time"} */ (name)] ??
      futures?.words[/** @type {"spans"} */ (name)].heading;
    return h(
      'li',
      null,
      h('span', null, title),
      button('SVG', () => saveSvg(picture), {
        'aria-label': words.pictures.as(title, 'SVG'),
      }),
      button('PNG', () => savePng(picture), {
        'aria-label': words.pictures.as(title, 'PNG'),
      }),
    );
  }

  /** @param {[name: string, drawing: Drawing]} picture */
  function saveSvg([name, drawing]) {
    const { content } = pictureFile(drawing, taken(), body);
    save(content, 'image/svg+xml', nameOf(words.pictures.files[name], 'svg'));
  }

  /** @param {[name: string, drawing: Drawing]} picture */
  async function savePng([name, drawing]) {
    const png = await pngOf(pictureFile(drawing, taken(), body));
    if (png === null) tell(words.pictureFailed);
    else save(png, 'image/png', nameOf(words.pictures.files[name], 'png'));
  }

  async function copy() {
    const content = markdownOf(taken());
    try {
      await navigator.clipboard.writeText(content);
      byHand.hidden = true;
      tell(words.copied);
    } catch {
      // Without permission, or on a page that the browser does not call secure.
      byHand.hidden = false;
      byHand.value = content;
      byHand.select();
      tell(words.copyByHand);
    }
  }

  function print() {
    const address = addressOf(link, withLink.checked);
    dialog.close();
    context.print?.(address?.href ?? '');
  }
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {Record<string, unknown>} [properties]
 */
function button(label, act, properties = {}) {
  return h('button', { type: 'button', onclick: act, ...properties }, label);
}

/**
 * @param {{ heading: string, hint: string }} words
 * @param {...import("../dom.js").Plain} content
 */
function section({ heading, hint }, ...content) {
  return h('section', null, h('h3', null, heading), h('p', { class: 'hint' }, hint), ...content);
}
