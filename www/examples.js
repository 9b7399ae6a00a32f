/** What the page opens with: the same choice told in each language, in its own names and currency. */

/** @typedef {import("./boundary").Draft} Draft */

export function createExamples() {
  /** Those that were shown, with their text. @type {Map<Draft, string>} */
  const shown = new Map();
  /** @type {{ draft: Draft, is: boolean } | null} */
  let last = null;

  return {
    /** @param {Draft} example */
    add(example) {
      shown.set(example, JSON.stringify(example));
      last = null;
    },
    /**
     * Whether a draft says what an example says, though it came from a file or by undoing.
     * @param {Draft} draft
     */
    has(draft) {
      if (last?.draft !== draft) {
        const is = shown.has(draft) || [...shown.values()].includes(JSON.stringify(draft));
        last = { draft, is };
      }
      return last.is;
    },
  };
}
