/** The stacked bars in running text. What a piece is stands in one line under them; how it was computed, only when it is asked for. */

import { chartSlot } from '../chart-slot.js';
import { costBars, costBarsTable } from '../charts/bars.js';
import { explainPiece } from '../charts/explain.js';
import { fill, h, setAttribute } from '../dom.js';
import { telling } from '../picture.js';

/**
 * @typedef {import("../boundary").Report} Report
 * @typedef {import("../boundary").Line} Line
 * @typedef {import("../charts/view.js").View} View
 */

const HOW = 'how';

/**
 * @param {import("../text/index.js").Text} text
 * @param {typeof import("../text/compact.en.js").compact} words
 * @param {import("../chart-slot.js").Switches} ui
 */
export function compactPicture(text, words, ui) {
  /** The reader's own choice; until there is one, the piece that explains most. @type {{ vendor: number, line: Line } | null} */
  let chosen = null;
  /** @type {{ report: Report, view: View } | null} */
  let now = null;

  const what = h('p', { class: 'what', id: 'what' });
  const how = h('button', {
    type: 'button',
    class: 'link',
    'aria-controls': 'how',
    'aria-describedby': 'what',
    onclick: () => ui.setOpen(HOW, !ui.isOpen(HOW)),
  });
  how.append(words.how);
  const line = h('div', { class: 'readout' }, what, how);
  const panel = h('div', {
    class: 'explanation',
    id: 'how',
    role: 'region',
    'aria-label': text.why.explanation,
  });
  const slot = chartSlot(
    text,
    {
      key: 'bars',
      title: text.why.picture,
      draw: () => (now === null ? h('div') : costBars(now.report, now.view)),
      table: () => (now === null ? h('div') : costBarsTable(now.report, now.view)),
    },
    ui,
    line,
    panel,
  );
  // The verdict above is all the heading that the eye needs, and the tools stand where there is room for them.
  slot.node.querySelector('h2')?.classList.add('unseen');
  line.append(...slot.node.querySelectorAll('.tools'));
  for (const type of ['pointerover', 'focusin']) slot.place.addEventListener(type, choose);
  slot.place.addEventListener('click', ask);
  slot.place.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if ((event.key === 'Enter' || event.key === ' ') && ask(event)) event.preventDefault();
  });

  return {
    node: slot.node,
    /**
     * @param {Report} report
     * @param {View} view
     */
    update(report, view) {
      now = { report, view };
      slot.update([report, view.width, view.format], `${view.width} ${report.vendors.length}`);
      explain();
    },
  };

  /** @param {Event} event */
  function choose(event) {
    const hit = /** @type {Element} */ (event.target).closest('[data-vendor][data-line]');
    if (!(hit instanceof SVGElement)) return false;
    chosen = { vendor: Number(hit.dataset.vendor), line: /** @type {Line} */ (hit.dataset.line) };
    explain();
    return true;
  }

  /** @param {Event} event */
  function ask(event) {
    if (!choose(event)) return false;
    ui.setOpen(HOW, true);
    return true;
  }

  function explain() {
    if (now === null) return;
    const { report, view } = now;
    const piece =
      chosen !== null && report.vendors[chosen.vendor]?.lines[chosen.line]
        ? chosen
        : telling(report);
    for (const hit of slot.place.querySelectorAll('[data-vendor][data-line]')) {
      const { vendor, line } = /** @type {SVGElement} */ (hit).dataset;
      const isIt = Number(vendor) === piece.vendor && line === piece.line;
      hit.classList.toggle('selected', isIt);
    }
    const { name, lines } = report.vendors[piece.vendor];
    const { charts } = text;
    fill(
      what,
      charts.explain.heading(name, charts.lines[piece.line]),
      ' ',
      h('strong', null, view.format.money(lines[piece.line])),
    );
    const open = ui.isOpen(HOW);
    setAttribute(how, 'aria-expanded', open ? 'true' : 'false');
    setAttribute(panel, 'hidden', !open);
    if (open)
      fill(panel, explainPiece(report, piece.vendor, piece.line, { ...view, id: 'explain' }));
  }
}
