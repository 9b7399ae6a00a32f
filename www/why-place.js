/** The place of the pictures under the form. Their code comes when the verdict is on the screen, and they are redrawn at their own pace. */

import { fill, h } from './dom.js';

/**
 * @typedef {import("./text/index.js").Text} Text
 * @typedef {import("./boundary").Report} Report
 * @typedef {import("./charts/view.js").View} View
 * @typedef {import("./chart-slot.js").Switches} Switches
 */

export function whyPlace() {
  const node = h('div');
  /** @type {typeof import("./why.js").whyView | null} */
  let make = null;
  /** @type {ReturnType<typeof import("./why.js").whyView> | null} */
  let pictures = null;
  /** @type {{ text: Text, ui: Switches } | null} */
  let wanted = null;
  /** @type {[Report, View] | null} */
  let now = null;

  // A task begun in a frame runs when that frame is on the screen.
  requestAnimationFrame(() => setTimeout(load));
  addEventListener('beforeprint', () => pictures?.flush());

  return {
    node,
    /**
     * @param {Text} text
     * @param {Switches} ui
     */
    build(text, ui) {
      wanted = { text, ui };
      if (make !== null) build(make);
    },
    /**
     * @param {Report} report
     * @param {View} view
     */
    update(report, view) {
      now = [report, view];
      pictures?.update(report, view);
    },
  };

  async function load() {
    try {
      ({ whyView: make } = await import('./why.js'));
      build(make);
    } catch {
      if (wanted !== null) fill(node, h('p', { class: 'hint' }, wanted.text.status.picturesFailed));
    }
  }

  /** @param {typeof import("./why.js").whyView} whyView */
  function build(whyView) {
    if (wanted === null) return;
    pictures = whyView(wanted.text, wanted.ui);
    fill(node, pictures.node);
    if (now !== null) pictures.update(...now);
  }
}
