/** Sentences in parts as nodes. */

import { h } from './dom.js';
import { textOf } from './text/say.js';

/**
 * @param {import("./text/say.js").Part[]} parts
 */
export function partNodes(parts) {
  return parts.map((part) =>
    typeof part === 'string' ? part : h('strong', { class: 'vendor' }, h('bdi', null, part.vendor)),
  );
}

/**
 * @param {import("./text/say.js").Part[]} parts
 */
export function partText(parts) {
  return parts.map(textOf).join('');
}
