/** What goes on: playing, stopped, failed. It has its line whether it says something or not. */

import { fill, h, setAttribute } from '../dom.js';

/** @typedef {import("../text/sure.en.js").SureText} SureText */

/**
 * @param {SureText} words
 */
export function statusView(words) {
  const bar = h('progress', { max: 1, 'aria-label': words.progress });
  /** @type {() => void} */
  let cancel = () => {};
  const stop = h('button', { type: 'button', onclick: () => cancel() }, words.stop);
  const message = h('p', { role: 'status' });
  const node = h('div', { class: 'status' }, message, bar, stop);
  let shown = '';

  return {
    node,
    /**
     * @param {{ progress: number | null, failed: boolean, isEmpty: boolean, onCancel: () => void }} state
     */
    update({ progress, failed, isEmpty, onCancel }) {
      cancel = onCancel;
      const playing = progress !== null;
      for (const each of [bar, stop]) setAttribute(each, 'hidden', !playing);
      if (progress !== null) bar.value = progress;
      const said = failed
        ? isEmpty
          ? words.failed
          : words.failedEarlier
        : isEmpty && !playing
          ? words.waiting
          : '';
      if (said === shown) return;
      shown = said;
      fill(message, said);
      message.classList.toggle('failed', failed);
    },
  };
}
