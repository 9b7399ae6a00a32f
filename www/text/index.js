/** The languages of the page. Nobody reads two at a time, so each is loaded when it is first shown. */

import { restore } from '../state/storage.js';

/**
 * @typedef {typeof import("./en.js").en} Text
 *
 * @typedef {object} Language
 * @property {Text} text
 * @property {import("../boundary").Draft} example the page's example, in its own names and currency
 */

/** In the order of the switch, each by its own name. @type {Readonly<Record<string, string>>} */
export const LANGUAGES = { en: 'English', 'zh-CN': '中文' };

/**
 * @param {string} tag
 * @returns {Promise<Language>}
 */
export function loadLanguage(tag) {
  return tag === 'zh-CN' ? import('./language.zh-CN.js') : import('./language.en.js');
}

/**
 * What an element begins in: what it is asked for, by itself or by the text that it stands in, else the reader's last choice, else the
 * browser's. A page that is nothing but the calculator takes its language from it, not the other way round.
 *
 * @param {Element} element
 */
export function firstLanguage(element) {
  const asking = element.hasAttribute('standalone') ? element : element.closest('[lang]');
  const wanted = asking?.getAttribute('lang') ?? restore().language;
  return chooseLanguage([...(wanted ? [wanted] : []), ...navigator.languages]);
}

/**
 * The first wanted language that the page speaks. Any Chinese is better served by Simplified Chinese than by English.
 * @param {readonly string[]} wanted
 */
export function chooseLanguage(wanted) {
  for (const each of wanted) {
    const language = each.toLowerCase().split('-')[0];
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return 'en';
}
