import { en } from './en.js';
import { zhCN } from './zh-CN.js';

/** @typedef {typeof en} Text */

/** The languages of the page, in the order of the switch. @type {Record<string, Text>} */
export const LANGUAGES = { en, 'zh-CN': zhCN };

/**
 * @param {string} locale
 * @returns {Text}
 */
export function textFor(locale) {
  return LANGUAGES[locale] ?? en;
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
