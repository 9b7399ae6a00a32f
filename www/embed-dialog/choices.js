/** What the author chooses: how to embed, and what the readers see. */

import { h, setText } from '../dom.js';
import { THEMES } from '../element.js';
import { labelOf } from '../issues.js';
import { LANGUAGES } from '../text/index.js';
import { MOST_CONTROLS, offeredControls } from './controls.js';

/**
 * @typedef {import("../text/embed.en.js").EmbedText} Words
 * @typedef {import("../text/index.js").Text} Text
 *
 * @typedef {"frame" | "element" | "picture"} Way
 *
 * @typedef {object} Chosen
 * @property {Way} way
 * @property {string} language
 * @property {string} theme
 * @property {"compact" | "full"} view
 * @property {Set<string>} controls
 */

export const WAYS = /** @type {const} */ (['frame', 'element', 'picture']);
const VIEWS = /** @type {const} */ (['compact', 'full']);

/**
 * @param {Words} words
 * @param {Chosen} chosen
 * @param {() => void} changed
 */
export function wayChoice(words, chosen, changed) {
  const ways = WAYS.map((way) => {
    const [title, about] = words.ways[way];
    const id = `embed-way-${way}`;
    const radio = h('input', {
      type: 'radio',
      name: 'embed-way',
      value: way,
      'aria-labelledby': id,
      'aria-describedby': `${id}-about`,
      onchange() {
        chosen.way = way;
        changed();
      },
    });
    const node = h(
      'label',
      { class: 'embed-way' },
      radio,
      h('strong', { id }, title),
      h('span', { class: 'about', id: `${id}-about` }, about),
    );
    return { way, radio, node };
  });
  return {
    node: h(
      'fieldset',
      { class: 'embed-ways' },
      h('legend', { class: 'unseen' }, words.way),
      ways.map(({ node }) => node),
    ),
    /**
     * @param {Way} shown
     * @param {boolean} hasSite
     */
    update(shown, hasSite) {
      for (const { way, radio } of ways) {
        radio.checked = way === shown;
        radio.disabled = !hasSite && way !== 'picture';
      }
    },
    focus() {
      ways.find(({ radio }) => radio.checked)?.radio.focus();
    },
  };
}

/**
 * @param {Words} words
 * @param {Text} text
 * @param {Chosen} chosen
 * @param {() => void} changed
 */
export function lookChoice(words, text, chosen, changed) {
  const languages = Object.entries(LANGUAGES).map(([tag, name]) => ({ value: tag, name }));
  const themes = THEMES.map((theme) => ({ value: theme, name: text.tools.themes[theme] }));
  const views = VIEWS.map((view) => ({ value: view, name: words.views[view] }));
  const theme = choice('theme', words.theme, themes);
  const view = choice('view', words.view, views);
  return {
    node: h(
      'div',
      { class: 'embed-looks' },
      choice('language', words.language, languages),
      theme,
      view,
    ),
    /** @param {Way} way */
    update(way) {
      // A picture is as it is.
      theme.hidden = way === 'picture';
      view.hidden = way === 'picture';
    },
  };

  /**
   * @param {"language" | "theme" | "view"} key
   * @param {string} label
   * @param {{ value: string, name: string }[]} options
   */
  function choice(key, label, options) {
    const id = `embed-${key}`;
    const select = h(
      'select',
      {
        id,
        onchange() {
          Object.assign(chosen, { [key]: select.value });
          changed();
        },
      },
      options.map(({ value, name }) => h('option', { value }, name)),
    );
    select.value = chosen[key];
    return h('div', { class: 'embed-look' }, h('label', { for: id }, label), select);
  }
}

/**
 * @param {Words} words
 * @param {Text} text
 * @param {import("../boundary").Draft} draft
 * @param {Chosen} chosen
 * @param {() => void} changed
 */
export function controlChoice(words, text, draft, chosen, changed) {
  const { business, questions } = offeredControls(draft);
  /** @type {HTMLInputElement[]} */
  const boxes = [];
  const status = h('p', { class: 'hint', role: 'status' });
  const node = h(
    'fieldset',
    { class: 'embed-controls' },
    h('legend', null, words.controls),
    business.map((path) => box(path, labelOf(path, text))),
    questions.map(({ path, vendors }) =>
      h(
        'div',
        { class: 'embed-question', role: 'group', 'aria-labelledby': idOf(path) },
        h('span', { class: 'asked', id: idOf(path) }, labelOf(path, text)),
        h(
          'div',
          { class: 'set' },
          vendors.map((vendor) => box(vendor.path, h('bdi', null, vendor.name))),
        ),
      ),
    ),
    status,
  );
  return {
    node,
    /** @param {Way} way */
    update(way) {
      node.hidden = way === 'picture' || chosen.view === 'full';
      const { size } = chosen.controls;
      for (const each of boxes) each.disabled = !each.checked && size >= MOST_CONTROLS;
      if (size === 0) setText(status, words.controlsNone);
      else setText(status, size < MOST_CONTROLS ? '' : words.controlsMost(MOST_CONTROLS));
    },
  };

  /**
   * @param {string} path
   * @param {string | Node} label
   */
  function box(path, label) {
    const input = h('input', {
      type: 'checkbox',
      value: path,
      onchange() {
        if (input.checked) chosen.controls.add(path);
        else chosen.controls.delete(path);
        changed();
      },
    });
    input.checked = chosen.controls.has(path);
    boxes.push(input);
    return h('label', { class: 'option' }, input, h('span', null, label));
  }
}

/** @param {string} path */
const idOf = (path) => `embed-${path.replace(/\W+/g, '-')}`;
