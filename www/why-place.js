/** The place of the pictures under the form. Their code comes when the verdict is on the screen, and they are redrawn at their own pace. */

import { fill, h } from './dom.js';
import { addStyles } from './styles/sheets.js';

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
  /** Whether the place is still empty; then it is filled at once, lest the page shrink and grow again. */
  let empty = true;

  const gone = new AbortController();
  addEventListener('beforeprint', () => pictures?.flush(), { signal: gone.signal });

  return {
    node,
    load,
    destroy: () => gone.abort(),
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
      draw();
    },
  };

  async function load() {
    const loaded = await import('./why.js').catch(() => null);
    if (loaded === null) {
      if (wanted !== null) fill(node, h('p', { class: 'hint' }, wanted.text.status.partFailed));
      return;
    }
    addStyles(node, loaded.styles);
    make = loaded.whyView;
    build(make);
    draw();
  }

  /** @param {typeof import("./why.js").whyView} whyView */
  function build(whyView) {
    if (wanted === null) return;
    pictures = whyView(wanted.text, wanted.ui);
    fill(node, pictures.node);
    empty = true;
  }

  function draw() {
    if (pictures === null || now === null) return;
    pictures.update(...now);
    if (empty) pictures.flush();
    empty = false;
  }
}
