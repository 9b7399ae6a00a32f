/** Sentences in parts as nodes. */

import { h } from './dom.js';
import { textOf } from './text/say.js';

/**
 * @param {import("./text/say.js").Part[]} parts
 * @param {(of: import("./figure/dialog.js").Figure) => void} [explain] shows how an amount was made
 */
export function partNodes(parts, explain) {
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : 'vendor' in part
        ? h('strong', { class: 'vendor' }, h('bdi', null, part.vendor))
        : h(
            'button',
            { type: 'button', class: 'link', onclick: () => explain?.(part.of) },
            part.amount,
          ),
  );
}

/**
 * @param {import("./text/say.js").Part[]} parts
 */
export function partText(parts) {
  return parts.map(textOf).join('');
}
