/** Lists of rows inside a cell: price tiers, a support plan's shares, extras, SLA credits. */

import { h } from '../dom.js';
import { idOf, updateAll } from './context.js';
import { messages } from './entry.js';
import { itemInput, listAt } from './item.js';
import { numberInput } from './number.js';
import { inputFor, textInput } from './plain.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 * @typedef {{ up_to?: unknown, unit_price?: unknown, rate?: unknown }} Tier
 */

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {string} owner id of the text that says whose list it is
 * @param {Node[]} items
 * @param {Control[]} controls
 * @param {Node | null} add
 * @returns {Control}
 */
export function list(c, path, owner, items, controls, add) {
  const message = messages(c, path);
  const node = h(
    'div',
    {
      class: 'list',
      role: 'group',
      id: idOf(path),
      'data-path': path,
      tabindex: -1,
      'aria-labelledby': owner,
    },
    items,
    message.node,
    add,
  );
  return {
    node,
    update() {
      updateAll(controls);
      message.update();
    },
  };
}

/**
 * @param {string} label
 * @param {() => void} remove
 */
export function removeButton(label, remove) {
  return h(
    'button',
    { type: 'button', class: 'icon', 'aria-label': label, title: label, onclick: remove },
    '×',
  );
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {number} index
 */
export function removeItem(c, path, index) {
  const rest = listAt(c, path).toSpliced(index, 1);
  c.edit(path, rest.length === 0 ? undefined : rest);
  c.focus(path);
}

/**
 * @param {string} label
 * @param {() => void} add
 */
export function addButton(label, add) {
  return h('button', { type: 'button', class: 'link', onclick: add }, label);
}

/**
 * Tiers of a price or of a support plan. The last one has no limit, whatever is added or removed. A new tier begins with the price of
 * the one before it, so that it changes nothing until it is edited.
 *
 * @param {FormContext} c
 * @param {string} path
 * @param {string} owner
 * @param {{ amount: "unit_price" | "rate", suffix: string, words: { add: string, only: string }, firstLimit: () => number, virtual: boolean }} kind
 *   `virtual`: one tier is always shown, even while the document has none
 * @returns {Control}
 */
export function tierList(c, path, owner, kind) {
  const { text } = c;
  const tiers = listAt(c, path);
  const count = Math.max(tiers.length, kind.virtual ? 1 : 0);
  /** @type {Control[]} */
  const controls = [];
  const items = Array.from({ length: count }, (_, index) => {
    const own = `${path}[${index}]`;
    const last = index === count - 1;
    const labels = text.fields;
    const pattern = path.replace(/\[\d+\]/g, '[]');
    /** @type {Control | undefined} */
    let limit;
    if (!last || c.value(`${own}.up_to`) !== undefined) {
      const label = text.place.nth(labels[`${pattern}[].up_to`][0], index + 1);
      limit = itemInput(c, `${own}.up_to`, label, owner, numberInput);
      controls.push(limit);
    }
    const amountLabel = text.place.nth(labels[`${pattern}[].${kind.amount}`][0], index + 1);
    const amount = itemInput(c, `${own}.${kind.amount}`, amountLabel, owner, numberInput);
    controls.push(amount);
    const where = count === 1 ? kind.words.only : text.widgets.beyond;
    return h(
      'div',
      { class: 'row tier' },
      limit === undefined
        ? h('span', { class: 'words wide' }, where)
        : h(
            'span',
            { class: 'pair' },
            h('span', { class: 'words' }, text.widgets.upTo),
            limit.node,
          ),
      h(
        'span',
        { class: 'pair' },
        h('span', { class: 'words' }, text.widgets.at),
        amount.node,
        kind.suffix && h('span', { class: 'words' }, kind.suffix),
        (count > 1 || !kind.virtual) &&
          removeButton(text.widgets.removeTier(index + 1), () => remove(index)),
      ),
    );
  });
  const full = count >= (c.field(path)?.max_items ?? 20);
  return list(
    c,
    path,
    owner,
    items,
    controls,
    full ? null : addButton(count === 0 ? kind.words.add : text.widgets.addTier, add),
  );

  function add() {
    if (tiers.length === 0 && !kind.virtual) {
      c.edit(path, [{ [kind.amount]: 0.05 }]);
      c.focus(`${path}[0].${kind.amount}`);
      return;
    }
    const now = tiers.length === 0 ? [{ [kind.amount]: 0 }] : tiers;
    const last = now[now.length - 1];
    const before = now[now.length - 2]?.up_to;
    const limit = typeof before === 'number' ? before * 2 : kind.firstLimit();
    c.edit(path, [
      ...now.slice(0, -1),
      { up_to: limit, ...last },
      { [kind.amount]: last[kind.amount] },
    ]);
    c.focus(`${path}[${now.length - 1}].up_to`);
  }

  /**
   * @param {number} index
   */
  function remove(index) {
    const rest = tiers.toSpliced(index, 1);
    const last = rest[rest.length - 1];
    if (last !== undefined && index === rest.length) {
      const { up_to: _gone, ...open } = last;
      rest[rest.length - 1] = open;
    }
    c.edit(path, rest.length === 0 ? undefined : rest);
    c.focus(path);
  }
}

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {string} owner
 * @returns {Control}
 */
export function extraList(c, path, owner) {
  const { text } = c;
  /** @type {Control[]} */
  const controls = [];
  const items = listAt(c, path).map((_, index) => {
    const own = `${path}[${index}]`;
    /** @param {"name" | "amount" | "per"} key */
    const label = (key) =>
      text.place.nth(text.fields[`vendors[].price.extras[].${key}`][0], index + 1);
    const name = itemInput(c, `${own}.name`, label('name'), owner, textInput);
    const amount = itemInput(c, `${own}.amount`, label('amount'), owner, numberInput);
    const per = itemInput(c, `${own}.per`, label('per'), owner, (c, path, names) =>
      inputFor(c, path, names, (option) => text.widgets.per[/** @type {"once"} */ (option)]),
    );
    controls.push(name, amount, per);
    const remove = removeButton(text.widgets.removeExtra(index + 1), () =>
      removeItem(c, path, index),
    );
    return h(
      'div',
      { class: 'stack' },
      h('div', { class: 'row' }, name.node, remove),
      h('div', { class: 'row' }, amount.node, per.node),
    );
  });
  const full = items.length >= (c.field(path)?.max_items ?? 20);
  return list(c, path, owner, items, controls, full ? null : addButton(text.widgets.addExtra, add));

  function add() {
    c.edit(path, [...listAt(c, path), { name: '', amount: 0, per: 'month' }]);
    c.focus(`${path}[${items.length}].name`);
  }
}

/** A first credit that is common in contracts. */
const USUAL_CREDIT = { below: 0.9995, share: 0.1 };

/**
 * @param {FormContext} c
 * @param {string} path
 * @param {string} owner
 * @returns {Control}
 */
export function creditList(c, path, owner) {
  const { text } = c;
  /** @type {Control[]} */
  const controls = [];
  const items = listAt(c, path).map((_, index) => {
    const own = `${path}[${index}]`;
    /** @param {"below" | "share"} key */
    const label = (key) =>
      text.place.nth(text.fields[`vendors[].sla.credits[].${key}`][0], index + 1);
    const below = itemInput(c, `${own}.below`, label('below'), owner, numberInput);
    const share = itemInput(c, `${own}.share`, label('share'), owner, numberInput);
    controls.push(below, share);
    return h(
      'div',
      { class: 'stack' },
      h(
        'div',
        { class: 'row' },
        h('span', { class: 'words' }, text.widgets.below),
        below.node,
        h('span', { class: 'words' }, text.widgets.available),
        removeButton(text.widgets.removeCredit(index + 1), () => removeItem(c, path, index)),
      ),
      h('div', { class: 'row' }, share.node, h('span', { class: 'words' }, text.widgets.ofBill)),
    );
  });
  const full = items.length >= (c.field(path)?.max_items ?? 10);
  return list(
    c,
    path,
    owner,
    items,
    controls,
    full ? null : addButton(text.widgets.addCredit, add),
  );

  function add() {
    c.edit(path, [...listAt(c, path), USUAL_CREDIT]);
    c.focus(`${path}[${items.length}].below`);
  }
}
