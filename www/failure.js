/** What is said when there is no calculator: even the program that would say it better may be missing. */

import { h } from './dom.js';

/** All that can be said when not even the words could be loaded. */
const WITHOUT_WORDS = ['The calculator could not be loaded.', '计算程序没能加载成功。'];

/**
 * @param {unknown} error
 * @param {Promise<import("./text/index.js").Language>} words
 */
export async function failureNotice(error, words) {
  const reason = error instanceof Error ? error.message : String(error);
  const [what, how, why] = await words.then(
    ({ text: { status } }) => [status.failed, status.failedHint, status.failedWhy(reason)],
    () => [...WITHOUT_WORDS, reason],
  );
  return h(
    'div',
    { class: 'failure', role: 'alert' },
    h('p', null, h('strong', null, what)),
    h('p', null, how),
    h('p', { class: 'hint' }, why),
  );
}
