/** The comparison table: rows are questions, columns are vendors. */

import { h, setText } from '../dom.js';
import { addVendor, freeName, MOST_VENDORS, vendorsOf } from '../state/vendors.js';
import { updateAll } from './context.js';
import { disclosure } from './disclosure.js';
import { filledIn, groupOf, VENDOR_GROUPS } from './layout.js';
import { questionRow } from './question-row.js';
import { totals } from './totals.js';
import { vendorHeading } from './vendor-heading.js';

/**
 * @typedef {import("./context.js").FormContext} FormContext
 * @typedef {import("./context.js").Control} Control
 */

/**
 * @param {FormContext} c
 * @param {() => import("../boundary").Issue[]} issues
 * @returns {Control}
 */
export function vendorForm(c, issues) {
  const { text } = c;
  const count = vendorsOf(c.draft()).length;
  const columns = Array.from({ length: count }, (_, index) => index);
  /** @type {Control[]} */
  const controls = [];

  const headings = columns.map((index) => vendorHeading(c, index, count));
  controls.push(...headings);
  const corner = h('td', { class: 'corner' });
  const head = h('thead', null, h('tr', null, corner, nodesOf(headings)));

  const bodies = VENDOR_GROUPS.flatMap((group) => {
    const key = `vendor:${group.key}`;
    const id = `rows-${group.key}`;
    const words = text.vendors.groups[/** @type {"price"} */ (group.key)];
    const isHere = (/** @type {string} */ path) =>
      path.startsWith('vendors[') && groupOf(path) === group.key;
    const button = disclosure(c, key, [words[0], words[1]], {
      controls: id,
      filled: () => filledIn(vendorsOf(c.draft()), group),
      mistakes: () => issues().filter(({ path }) => isHere(path)).length,
    });
    const note = group.key === 'speed' ? speedNote(c, count) : undefined;
    const first = group.first.map((row) => questionRow(c, row, columns));
    const isBuilt = c.isOpen(key) && c.details !== null;
    const more = isBuilt ? group.more.map((row) => questionRow(c, row, columns)) : [];
    if (note !== undefined) controls.push(note);
    controls.push(button, ...first, ...more);
    const opener = h('th', { class: 'opener', colspan: count + 1, scope: 'rowgroup' }, button.node);
    return [
      h('tbody', { class: 'first' }, note?.node, nodesOf(first), h('tr', null, opener)),
      more.length > 0 && h('tbody', { id, class: 'more' }, nodesOf(more)),
    ];
  });

  const foot = totals(c, columns);
  controls.push(foot);
  const table = h('table', { class: 'comparison' }, head, bodies, foot.node);
  const scroller = h('div', { class: 'scroller', 'aria-labelledby': 'vendors-heading' }, table);
  scroller.style.setProperty('--vendors', String(count));

  const full = count >= MOST_VENDORS;
  const button = h(
    'button',
    { type: 'button', class: 'add', id: 'add-vendor', disabled: full, onclick: add },
    text.vendors.add,
  );
  return {
    node: h(
      'section',
      { class: 'vendors', 'aria-labelledby': 'vendors-heading' },
      h(
        'div',
        { class: 'headline' },
        h('h2', { id: 'vendors-heading' }, text.vendors.heading),
        button,
      ),
      scroller,
    ),
    update: () => updateAll(controls),
  };

  function add() {
    const name = freeName(c.draft(), text.vendors.newName);
    const like = String(vendorsOf(c.draft())[0]?.name ?? '');
    c.replace(addVendor(c.draft(), name));
    c.tell(text.tools.added(name, like), false);
    c.focus(`vendors[${count}].name`);
  }
}

/**
 * How a promise becomes a mean, by each vendor's own spread.
 * @param {FormContext} c
 * @param {number} count
 * @returns {Control}
 */
function speedNote(c, count) {
  const note = h('p');
  return {
    node: h('tr', null, h('td', { colspan: count + 1, class: 'group-note' }, note)),
    update() {
      const report = c.report();
      if (report === null) return;
      const factors = report.vendors.map(({ mean_per_promise }) => mean_per_promise);
      const [from, to] = [Math.min(...factors), Math.max(...factors)].map((each) =>
        each.toFixed(2),
      );
      setText(note, c.text.vendors.timesAreMeans(from === to ? from : `${from}–${to}`));
    },
  };
}

/**
 * @param {Control[]} controls
 */
function nodesOf(controls) {
  return controls.map(({ node }) => node);
}
