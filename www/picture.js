/** The stacked bars, and under them how the piece in question was computed. */

import { chartSlot } from './chart-slot.js';
import { costBars, costBarsTable } from './charts/bars.js';
import { HIDDEN, PRICE } from './charts/cost-lines.js';
import { explainPiece } from './charts/explain.js';
import { fill, h } from './dom.js';

/**
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./boundary").Line} Line
 * @typedef {import("./charts/view.js").View} View
 */

/**
 * @param {import("./text/index.js").Text} text
 * @param {import("./chart-slot.js").Switches} ui
 */
export function pictureView(text, ui) {
  /** The reader's own choice; until there is one, the piece that explains most. @type {{ vendor: number, line: Line } | null} */
  let chosen = null;
  /** @type {{ report: Report, view: View } | null} */
  let now = null;
  const panel = h('div', {
    class: 'explanation',
    id: 'explanation',
    role: 'region',
    'aria-label': text.why.explanation,
    tabindex: 0,
  });
  const hint = h('p', { class: 'hint' }, text.why.hint);
  const slot = chartSlot(
    text,
    {
      key: 'bars',
      title: text.why.picture,
      draw: () => (now === null ? h('div') : costBars(now.report, now.view)),
      table: () => (now === null ? h('div') : costBarsTable(now.report, now.view)),
    },
    ui,
    hint,
    panel,
  );
  for (const type of ['pointerover', 'focusin', 'click']) slot.place.addEventListener(type, choose);
  slot.place.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (choose(event)) event.preventDefault();
  });

  return {
    node: slot.node,
    /**
     * @param {Report} report
     * @param {View} view
     */
    update(report, view) {
      now = { report, view };
      if (slot.update([report, view.width, view.format], `${view.width} ${report.vendors.length}`))
        explain();
    },
  };

  /**
   * @param {Event} event
   */
  function choose(event) {
    const hit = /** @type {Element} */ (event.target).closest('[data-vendor][data-line]');
    if (!(hit instanceof SVGElement)) return false;
    chosen = { vendor: Number(hit.dataset.vendor), line: /** @type {Line} */ (hit.dataset.line) };
    explain();
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
    fill(panel, explainPiece(report, piece.vendor, piece.line, { ...view, id: 'explain' }));
  }
}

/**
 * The piece to begin with: the largest hidden cost of the vendor that costs most, or its largest price.
 * @param {Report} report
 * @returns {{ vendor: number, line: Line }}
 */
export function telling(report) {
  const vendor = report.ranking[report.ranking.length - 1];
  const { lines, hidden } = report.vendors[vendor];
  const among = hidden > 0 ? HIDDEN : PRICE;
  const line = among.reduce((most, each) => (lines[each] > lines[most] ? each : most), among[0]);
  return { vendor, line };
}
