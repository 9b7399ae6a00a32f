/** Why it is so: cost over time, where the time goes, and the week against the desks. */

import { chartSlot } from './chart-slot.js';
import { tellingPhase } from './charts/explain-phase.js';
import { costOverTime, costOverTimeTable } from './charts/over-time.js';
import { whereTimeGoes, whereTimeGoesTable } from './charts/phases.js';
import { weekPicture, weekPictureTable } from './charts/week.js';
import { h, setAttribute, setText } from './dom.js';
import { paced } from './pace.js';

export { default as styles } from './charts/why.css?inline';
export { addWhyWords } from './text/why-words.js';

/**
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./charts/view.js").View} View
 */

const BY_COST = 'phases:cost';

/**
 * @param {import("./text/index.js").Text} text
 * @param {import("./chart-slot.js").Switches} ui
 */
export function whyView(text, ui) {
  /** @type {{ report: Report, view: View } | null} */
  let now = null;
  /** The reader's own choice; until there is one, the phase that tells most. @type {import("./charts/explain-phase.js").PhasePiece | null} */
  let chosen = null;
  /**
   * @param {string} id
   * @param {(report: Report, view: View) => Element} make
   */
  const made = (id, make) => () =>
    now === null ? h('div') : make(now.report, { ...now.view, id });
  const measure = () => (ui.isOpen(BY_COST) ? 'cost' : 'hours');

  const choices = /** @type {const} */ (['hours', 'cost']).map((kind) => ({
    kind,
    node: h(
      'button',
      { type: 'button', onclick: () => ui.setOpen(BY_COST, kind === 'cost') },
      text.why[kind],
    ),
  }));
  const toggle = h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': text.why.measure },
    choices.map(({ node }) => node),
  );
  const readout = h('p', { class: 'readout hint' });

  const time = chartSlot(
    text,
    {
      key: 'time',
      title: text.why.time,
      draw: made('time', costOverTime),
      table: made('time', costOverTimeTable),
    },
    ui,
  );
  const phases = chartSlot(
    text,
    {
      key: 'phases',
      title: text.why.phases,
      tools: toggle,
      draw: made('phases', (report, view) => whereTimeGoes(report, view, measure(), true)),
      table: made('phases', (report, view) => whereTimeGoesTable(report, view, measure())),
    },
    ui,
    readout,
  );
  const week = chartSlot(
    text,
    {
      key: 'week',
      title: text.why.week,
      draw: made('week', weekPicture),
      table: made('week', weekPictureTable),
    },
    ui,
  );
  for (const type of ['pointerover', 'focusin', 'click'])
    phases.place.addEventListener(type, choose);

  const paces = [time, phases, week].map((slot) => paced(slot.node, () => draw(slot)));

  return {
    node: h(
      'section',
      { class: 'why', 'aria-label': text.why.heading },
      time.node,
      phases.node,
      week.node,
      h('p', { class: 'hint convention' }, text.charts.convention),
    ),
    /**
     * @param {Report} report
     * @param {View} view
     */
    update(report, view) {
      now = { report, view };
      for (const { kind, node } of choices)
        setAttribute(node, 'aria-pressed', measure() === kind ? 'true' : 'false');
      for (const pace of paces) pace.wait();
    },
    /** Draws at once what is still waiting. */
    flush() {
      for (const pace of paces) pace.flush();
    },
  };

  /** @param {typeof time} slot */
  function draw(slot) {
    if (now === null) return;
    const { report, view } = now;
    const measured = slot === phases ? measure() : null;
    const drawn = slot.update(
      [report, view.width, view.format, measured],
      `${view.width} ${report.vendors.length}`,
    );
    if (drawn && slot === phases) explain();
  }

  /**
   * @param {Event} event
   */
  function choose(event) {
    const hit = /** @type {Element} */ (event.target).closest('[data-vendor][data-phase]');
    if (!(hit instanceof SVGElement)) return;
    const { vendor, phase } = hit.dataset;
    chosen = {
      vendor: Number(vendor),
      phase: /** @type {import("./charts/view.js").Phase} */ (phase),
    };
    explain();
  }

  /** @param {import("./charts/explain-phase.js").PhasePiece} piece */
  function hitOf({ vendor, phase }) {
    return phases.place.querySelector(`[data-vendor="${vendor}"][data-phase="${phase}"]`);
  }

  /** The picture may be a frame behind the form, so what is told of a piece is what the piece says. */
  function explain() {
    if (now === null) return;
    const told =
      (chosen === null ? null : hitOf(chosen)) ?? hitOf(tellingPhase(now.report, measure()));
    for (const hit of phases.place.querySelectorAll('.hit'))
      hit.classList.toggle('selected', hit === told);
    setText(readout, told?.getAttribute('aria-label') ?? '');
  }
}
