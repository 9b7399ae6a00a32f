/** Undo, files, what leads out of the page; language and appearance. */

import { h, setAttribute } from './dom.js';
import { THEMES } from './element.js';
import { LANGUAGES } from './text/index.js';

/** What leads out of the page. */
const OUT = /** @type {const} */ (['share', 'embed', 'take']);

/**
 * @typedef {object} Act
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} reset
 * @property {(send: import("./view.js").Send) => void} errand
 *
 * @param {import("./text/index.js").Text} text
 * @param {Act} act
 */
export function scenarioTools(text, act) {
  const undo = h('button', { type: 'button', id: 'undo', onclick: act.undo }, text.tools.undo);
  const redo = h('button', { type: 'button', id: 'redo', onclick: act.redo }, text.tools.redo);
  const file = h('input', {
    type: 'file',
    accept: '.json,application/json',
    hidden: true,
    'aria-label': text.tools.open,
    onchange() {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) act.errand(({ openFile }, host) => openFile(chosen, host));
      // The same file may be chosen again.
      file.value = '';
    },
  });
  return {
    node: h(
      'div',
      { class: 'bar scenario', role: 'group', 'aria-label': text.tools.label },
      undo,
      redo,
      h('button', { type: 'button', onclick: act.reset }, text.tools.reset),
      h('button', { type: 'button', onclick: () => file.click() }, text.tools.open),
      h(
        'div',
        { class: 'bar out' },
        OUT.map((errand) => {
          const onclick = () => act.errand(({ run }, host) => run(errand, host));
          return h('button', { type: 'button', id: errand, onclick }, text.tools[errand]);
        }),
      ),
      file,
    ),
    /**
     * @param {boolean} canUndo
     * @param {boolean} canRedo
     */
    update(canUndo, canRedo) {
      setAttribute(undo, 'disabled', !canUndo);
      setAttribute(redo, 'disabled', !canRedo);
    },
  };
}

/**
 * @param {import("./text/index.js").Text} text
 * @param {{ language: string, theme: string }} now
 * @param {{ language: (tag: string) => void, theme: (theme: string) => void }} choose
 */
export function settingTools(text, now, choose) {
  const languages = Object.entries(LANGUAGES).map(([tag, name]) =>
    h(
      'button',
      {
        type: 'button',
        lang: tag,
        'aria-pressed': tag === now.language ? 'true' : 'false',
        'data-language': tag,
        onclick: () => choose.language(tag),
      },
      name,
    ),
  );
  const theme = h(
    'select',
    { id: 'theme', onchange: () => choose.theme(theme.value) },
    THEMES.map((each) => h('option', { value: each }, text.tools.themes[each])),
  );
  theme.value = now.theme;
  return h(
    'div',
    { class: 'bar settings' },
    h('div', { class: 'segments', role: 'group', 'aria-label': text.tools.language }, languages),
    h('label', { class: 'unseen', for: 'theme' }, text.tools.theme),
    theme,
  );
}
