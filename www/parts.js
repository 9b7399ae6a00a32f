/** Sentences in parts as nodes. */

import { h } from './dom.js';
import { textOf } from './text/say.js';

/** What no line begins with. */
const MARK = /^[,.:，：。]/;

/**
 * @param {import("./text/say.js").Part[]} parts
 * @param {(of: import("./text/say.js").Opening) => void} [explain] shows how an amount was made
 */
export function partNodes(parts, explain) {
  let held = '';
  return parts.map((part, i) => {
    if (typeof part === 'string') {
      const rest = part.slice(held.length);
      held = '';
      return rest;
    }
    if ('vendor' in part) return h('strong', { class: 'vendor' }, h('bdi', null, part.vendor));
    const { amount, of } = part;
    // A line may break on either side of a button, and the mark behind it must not begin the next one.
    held = MARK.exec(textOf(parts[i + 1] ?? ''))?.[0] ?? '';
    const button = { type: 'button', class: 'link', onclick: () => explain?.(of) };
    return h('span', { class: 'held' }, h('button', button, amount), held);
  });
}

/**
 * @param {import("./text/say.js").Part[]} parts
 */
export function partText(parts) {
  return parts.map(textOf).join('');
}
