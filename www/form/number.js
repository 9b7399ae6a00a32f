/** Inputs for numbers: typed text that may not be a number yet, arrow keys, and a slider beside it. */

import { h, setAttribute } from '../dom.js';
import { readNumber, SCALES, stepped, toDocument, toTyped, writeNumber } from '../number-text.js';
import { entry, inputAttributes } from './entry.js';
import { inputOf } from './layout.js';
import { fromSlider, SLIDER_STEPS, toSlider } from './slider-scale.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {import("./entry.js").Names} Names
 */

/** The id of the word that tells a slider's name from its input's. */
export const SLIDER_WORD = 'slider-word';

/**
 * The smallest step of an arrow key, as typed.
 * @param {import("../boundary").Field | undefined} field
 */
function finestStep(field) {
  if (field?.kind === 'whole') return 1;
  return field?.unit === 'utc_offset' ? 0.25 : 0.01;
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {Names} names
 * @returns {Control}
 */
export function numberInput(c, path, names) {
  const field = c.field(path);
  const scale = field?.unit === 'share' ? SCALES.share : 1;
  const locale = c.text.tag;
  /** The document's value that the input's text stands for; while it stays so, the text is the reader's own. @type {unknown} */
  let shown;
  let focused = false;

  const input = h('input', {
    ...inputAttributes(path, names),
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    spellcheck: 'false',
    class: 'number',
    oninput() {
      const number = readNumber(input.value);
      shown = number === undefined ? input.value : toDocument(number, scale);
      c.edit(path, shown, path);
    },
    onfocus() {
      focused = true;
      // Digits are grouped for reading only; between them a comma would be in the way of the next digit. A frame later the
      // selection is what the key, the pointer or the script that brought the focus has made it.
      requestAnimationFrame(() => {
        if (focused && typeof shown === 'number' && input.value === text())
          keepSelection(input, write);
      });
    },
    onblur() {
      focused = false;
      c.pause();
      if (typeof shown === 'number') write();
    },
    /** @param {KeyboardEvent} event */
    onkeydown(event) {
      const step = { ArrowUp: 1, PageUp: 1, ArrowDown: -1, PageDown: -1 }[event.key];
      if (
        step === undefined ||
        typeof shown !== 'number' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const finest = finestStep(field);
      const next = stepped(toTyped(shown, scale), step === 1 ? 1 : -1, {
        least: toTyped(field?.min ?? -Infinity, scale),
        most: toTyped(field?.max ?? Infinity, scale),
        finest,
        large: event.key.startsWith('Page'),
      });
      shown = toDocument(next, scale);
      write();
      c.edit(path, shown, path);
    },
  });

  function write() {
    input.value = text(!focused);
  }

  /**
   * @param {boolean} [grouped]
   */
  function text(grouped = true) {
    return typeof shown === 'number'
      ? writeNumber(toTyped(shown, scale), locale, grouped)
      : String(shown ?? '');
  }

  // What the curve shows comes later; its room is there from the first.
  const curve = c.curves && field?.span && h('span', { class: 'curve', 'data-curve': path });
  return entry(
    c,
    path,
    input,
    names,
    () => {
      const value = c.value(path) ?? field?.default;
      if (value === shown) return;
      shown = value;
      write();
    },
    curve,
  );
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {string} labelledby
 * @param {import("../boundary").Span} [range] that of the core, where the layout asks for a slider
 * @returns {Control | undefined} nothing where a slider would not help
 */
export function slider(c, path, labelledby, range = inputOf(path)?.slider && c.field(path)?.span) {
  if (range === undefined) return undefined;
  const field = c.field(path);
  /** @type {unknown} */
  let shown;
  const input = h('input', {
    type: 'range',
    min: 0,
    max: SLIDER_STEPS,
    step: 1,
    'aria-labelledby': `${labelledby} ${SLIDER_WORD}`,
    'data-slider': path,
    oninput() {
      const value = fromSlider(input.valueAsNumber, range);
      shown = field?.kind === 'whole' ? Math.round(value) : value;
      c.edit(path, shown, `${path} slider`);
    },
    onchange: () => c.pause(),
  });
  return {
    node: input,
    update() {
      const value = c.value(path) ?? field?.default;
      if (typeof value !== 'number') return;
      const share = field?.unit === 'share';
      const typed = writeNumber(toTyped(value, share ? SCALES.share : 1), c.text.tag, true);
      setAttribute(input, 'aria-valuetext', share ? `${typed}%` : typed);
      if (value === shown) return;
      shown = value;
      input.value = String(toSlider(value, range));
    },
  };
}

/**
 * Writes a text of other grouping, with the same digits selected as before.
 * @param {HTMLInputElement} input
 * @param {() => void} write
 */
function keepSelection(input, write) {
  const before = input.value;
  const plain = (/** @type {number | null} */ end) =>
    before.slice(0, end ?? before.length).replaceAll(',', '').length;
  const [start, end] = [plain(input.selectionStart), plain(input.selectionEnd)];
  write();
  input.setSelectionRange(start, end);
}
