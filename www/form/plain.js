/** Inputs for text, a choice, a set of choices and yes or no. */

import { h } from '../dom.js';
import { idOf } from './context.js';
import { entry, inputAttributes, messages } from './entry.js';
import { numberInput } from './number.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 */

/**
 * The input that the kind of a field asks for.
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @param {(option: string) => string} [optionLabel]
 * @returns {Control}
 */
export function inputFor(c, path, names, optionLabel = (option) => option) {
  switch (c.field(path)?.kind) {
    case 'text':
      return textInput(c, path, names);
    case 'choice':
      return choiceInput(c, path, names, optionLabel);
    case 'set':
      return setInput(c, path, names, optionLabel);
    case 'flag':
      return flagInput(c, path, names);
    default:
      return numberInput(c, path, names);
  }
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
export function textInput(c, path, names) {
  const field = c.field(path);
  const upper = path === 'currency';
  const input = h('input', {
    ...inputAttributes(path, names),
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    class: upper ? 'text upper' : 'text',
    oninput() {
      const value = upper ? input.value.toUpperCase() : input.value;
      const isDefault = value === '' && field?.default === '';
      c.edit(path, isDefault ? undefined : value, path);
    },
    onblur: () => c.pause(),
  });
  return entry(c, path, input, names, () => {
    const value = String(c.value(path) ?? field?.default ?? '');
    const same = upper ? input.value.toUpperCase() === value : input.value === value;
    if (!same) input.value = value;
  });
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @param {(option: string) => string} optionLabel
 * @returns {Control}
 */
function choiceInput(c, path, names, optionLabel) {
  const field = c.field(path);
  const select = h(
    'select',
    {
      ...inputAttributes(path, names),
      onchange: () => c.edit(path, select.value === field?.default ? undefined : select.value),
    },
    (field?.options ?? []).map((option) => h('option', { value: option }, optionLabel(option))),
  );
  return entry(c, path, select, names, () => {
    const value = String(c.value(path) ?? field?.default ?? '');
    if (select.value !== value) select.value = value;
  });
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
function flagInput(c, path, names) {
  const box = h('input', {
    ...inputAttributes(path, names),
    type: 'checkbox',
    onchange: () => c.edit(path, box.checked ? true : undefined),
  });
  return entry(c, path, box, names, () => {
    box.checked = (c.value(path) ?? c.field(path)?.default) === true;
  });
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @param {(option: string) => string} optionLabel
 * @param {() => string[]} [fallback] the default, where it hangs on other values
 * @returns {Control}
 */
export function setInput(c, path, names, optionLabel, fallback) {
  const field = c.field(path);
  const options = field?.options ?? [];
  const message = messages(c, path);
  const chosen = () =>
    /** @type {string[]} */ (c.value(path) ?? fallback?.() ?? field?.default ?? []);
  const boxes = options.map((option) => {
    const box = h('input', {
      type: 'checkbox',
      id: `${idOf(path)}-${option}`,
      onchange() {
        const set = new Set(chosen());
        if (box.checked) set.add(option);
        else set.delete(option);
        c.edit(
          path,
          options.filter((each) => set.has(each)),
        );
      },
    });
    return { option, box };
  });
  const node = h(
    'div',
    {
      class: 'set',
      role: 'group',
      tabindex: -1,
      ...inputAttributes(path, names),
      'aria-describedby': names.describedby,
    },
    boxes.map(({ option, box }) =>
      h('label', { class: 'option' }, box, h('span', null, optionLabel(option))),
    ),
    message.node,
  );
  return {
    node,
    update() {
      const now = chosen();
      for (const { option, box } of boxes) box.checked = now.includes(option);
      message.update();
    },
  };
}
