/** The embed as readers will see it: the very frame, or the very element. */

import { h, setAttribute } from '../dom.js';

/** @typedef {import("./snippets.js").Attributes} Attributes */

/** What the calculator inside tells the page around it is no news of the one around the dialog. */
const OWN_EVENTS = ['vendor-tco-settings', 'input', 'change'];

export function previewPlace() {
  const node = h('div', { class: 'embed-preview' });
  for (const type of OWN_EVENTS) node.addEventListener(type, (event) => event.stopPropagation());
  addEventListener('message', fit);
  let shown = '';

  return {
    node,
    /**
     * A frame that is sent elsewhere would be a step of the reader's history, so there is a new one for every address; the one before
     * stays in sight until the new one has something to show.
     *
     * @param {"iframe" | "vendor-tco"} name
     * @param {Attributes} attributes
     */
    show(name, attributes) {
      const key = JSON.stringify([name, attributes]);
      if (key === shown) return;
      shown = key;
      const next = document.createElement(name);
      for (const [attribute, value] of attributes) setAttribute(next, attribute, value);
      // Whoever opens the dialog has come to see it.
      next.setAttribute('loading', 'eager');
      for (const other of node.querySelectorAll('.coming')) other.remove();
      if (node.firstChild !== null) next.classList.add('coming');
      next.addEventListener('load', () => {
        if (next instanceof HTMLIFrameElement) greet(next);
        else arrived(next);
      });
      node.append(next);
    },
    end: () => removeEventListener('message', fit),
  };

  /** @param {Element} next not to be moved, or a frame would begin anew */
  function arrived(next) {
    if (!next.isConnected) return;
    next.removeAttribute('class');
    for (const other of [...node.children]) if (other !== next) other.remove();
  }

  /** @param {HTMLIFrameElement} frame */
  function greet(frame) {
    frame.contentWindow?.postMessage({ type: 'vendor-tco:hello' }, location.origin);
  }

  /** @param {MessageEvent} event */
  function fit({ source, origin, data }) {
    const frame = [...node.querySelectorAll('iframe')].find(
      (each) => each.contentWindow === source,
    );
    if (frame === undefined || origin !== location.origin) return;
    if (data?.type !== 'vendor-tco:size' || !(data.height > 0)) return;
    frame.style.setProperty('height', `${Math.ceil(data.height)}px`);
    if (frame.classList.contains('coming')) arrived(frame);
  }
}
