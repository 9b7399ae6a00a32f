/** What the policy of a strict host page must allow for each way of embedding. */

import { fill, h } from '../dom.js';
import { WAYS } from './choices.js';

/** Stands for the address that is not known yet. */
const SOMEWHERE = 'https://…';

/**
 * @param {import("../text/embed.en.js").EmbedText} words
 */
export function policyList(words) {
  const ways = WAYS.map((way) => ({ way, place: h('dd') }));
  return {
    node: h(
      'div',
      { class: 'embed-policies' },
      h('h3', null, words.policy),
      h(
        'dl',
        null,
        ways.map(({ way, place }) => h('div', null, h('dt', null, words.ways[way][0]), place)),
      ),
    ),
    /** @param {string | null} origin of the calculator's site */
    update(origin) {
      for (const { way, place } of ways) {
        const parts = words.policies[way](origin ?? SOMEWHERE);
        fill(
          place,
          parts.map((part) => (typeof part === 'string' ? part : h('code', null, part.code))),
        );
      }
    },
  };
}
