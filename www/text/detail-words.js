import { widgets as widgetsEn } from './details.en.js';
import { widgets as widgetsZh } from './details.zh-CN.js';
import { hints as hintsEn } from './hints.en.js';
import { hints as hintsZh } from './hints.zh-CN.js';

/**
 * Brings the words of the groups into a language that does without them until one is open: those of their inputs, and what stands under them.
 * @param {import("./index.js").Text} text
 */
export function addDetailWords(text) {
  const isChinese = text.tag === 'zh-CN';
  Object.assign(text.widgets, isChinese ? widgetsZh : widgetsEn);
  for (const [path, hint] of Object.entries(isChinese ? hintsZh : hintsEn))
    text.fields[path][1] = hint;
}
