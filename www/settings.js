/** Language and appearance, and what is told in the language: the words and the example. */

import { createExamples } from './examples.js';
import { loadLanguage } from './text/index.js';

/**
 * @typedef {object} Settings
 * @property {string} language
 * @property {string} theme
 *
 * @param {Settings} settings
 * @param {import("./text/index.js").Language} first
 */
export function createSettings({ language, theme }, { text, example }) {
  /** The language that was asked for last; it is shown when it is loaded. */
  let wanted = language;
  const examples = createExamples();
  examples.add(example);

  return {
    get language() {
      return language;
    },
    get theme() {
      return theme;
    },
    get text() {
      return text;
    },
    get example() {
      return example;
    },
    isExample: examples.has,
    /**
     * @param {string} tag
     * @param {() => void} spoken called when it is another one than before
     * @returns {Promise<"shown" | "failed" | "late">}
     */
    async speak(tag, spoken) {
      wanted = tag;
      if (tag === language) return 'shown';
      const next = await loadLanguage(tag).catch(() => null);
      if (tag !== wanted) return 'late';
      if (next === null) return 'failed';
      ({ text, example } = next);
      language = tag;
      examples.add(example);
      spoken();
      return 'shown';
    },
    /** @param {string} next */
    dress(next) {
      theme = next;
    },
  };
}
