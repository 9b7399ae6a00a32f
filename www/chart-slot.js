/** A place for a chart: its heading, the chart or its table, and the switch between them. */

import { fill, h, setAttribute, setText } from './dom.js';

/**
 * @typedef {object} Slot
 * @property {string} key
 * @property {string} title
 * @property {"h3"} [heading] where the picture is a part of something with a heading of its own
 * @property {Node} [tools]
 * @property {Node} [lead] what is said before it is shown
 * @property {() => Element} draw
 * @property {() => Element} table
 *
 * @typedef {object} Switches
 * @property {(key: string) => boolean} isOpen
 * @property {(key: string, open: boolean) => void} setOpen
 *
 * @param {import("./text/index.js").Text} text
 * @param {Slot} slot
 * @param {Switches} ui
 * @param {...(Node | undefined)} after what stands below the picture
 */
export function chartSlot(text, { key, title, heading, tools, lead, draw, table }, ui, ...after) {
  const tableKey = `table:${key}`;
  const id = `chart-${key}`;
  const place = h('div', { class: 'chart', id });
  const toggle = h('button', {
    type: 'button',
    class: 'link',
    'aria-controls': id,
    onclick: () => ui.setOpen(tableKey, !ui.isOpen(tableKey)),
  });
  // It has a name before there is anything to draw.
  setText(toggle, text.why.asTable);
  const headingId = `heading-${key}`;
  const node = h(
    'figure',
    { class: `picture ${key}`, 'aria-labelledby': headingId },
    h(
      'div',
      { class: 'headline' },
      h(heading ?? 'h2', { id: headingId }, title),
      h('div', { class: 'tools' }, tools, toggle),
    ),
    lead,
    place,
    ...after,
  );
  /** @type {unknown[]} */
  let drawn = [];
  let room = '';
  let tallest = 0;
  return {
    node,
    place,
    /**
     * @param {unknown[]} inputs what the picture depends on; the same inputs, the same picture
     * @param {string} kind pictures of one kind keep the room of the tallest, lest the page jump under a hand on a slider
     */
    update(inputs, kind) {
      const asTable = ui.isOpen(tableKey);
      const now = [...inputs, asTable];
      if (now.every((each, index) => each === drawn[index])) return false;
      drawn = now;
      setText(toggle, asTable ? text.why.asPicture : text.why.asTable);
      setAttribute(node, 'data-as', asTable ? 'table' : 'picture');
      const focused = focusWithin(place);
      const content = asTable
        ? h(
            'div',
            { class: 'table-box', tabindex: 0, role: 'region', 'aria-labelledby': headingId },
            table(),
          )
        : draw();
      fill(place, content);
      if (room !== `${kind} ${asTable}`) tallest = 0;
      room = `${kind} ${asTable}`;
      tallest = Math.max(tallest, Number(content.getAttribute('height') ?? 0));
      place.style.setProperty('min-height', `${tallest}px`);
      if (focused) /** @type {SVGElement | null} */ (place.querySelector(focused))?.focus();
      return true;
    },
  };
}

/**
 * How to find the focused piece again in the next picture.
 * @param {Element} place
 */
function focusWithin(place) {
  const root = /** @type {ShadowRoot | Document} */ (place.getRootNode());
  const active = root.activeElement;
  if (active === null || !place.contains(active)) return null;
  const { dataset } = /** @type {HTMLElement} */ (active);
  return MARKS.filter((mark) => mark in dataset)
    .map((mark) => `[data-${mark}="${dataset[mark]}"]`)
    .join('');
}

/** What tells one piece of a picture from the others. */
const MARKS = ['vendor', 'line', 'phase', 'level', 'input'];
