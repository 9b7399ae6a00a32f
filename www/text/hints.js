/** What stands under the inputs of the groups, which nobody reads before one is open. */

import { hints as en } from './hints.en.js';
import { hints as zhCN } from './hints.zh-CN.js';

/** @param {import("./index.js").Text} text */
export function addHints(text) {
  for (const [path, hint] of Object.entries(text.tag === 'zh-CN' ? zhCN : en))
    text.fields[path][1] = hint;
}
