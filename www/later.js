/** Parts of the program that the first answer does without. Each is nothing as long as it has not come. */

import { addStyles } from './styles/sheets.js';

/** @param {HTMLElement} body */
export function createLater(body) {
  /** @type {typeof import("./form/details.js") | null} */
  let details = null;

  return {
    /** What is in the form's groups. */
    get details() {
      return details;
    },
    async loadDetails() {
      const loaded = await import('./form/details.js').catch(() => null);
      if (loaded !== null && details === null) addStyles(body, loaded.styles);
      details ??= loaded;
      return details;
    },
    /**
     * What opens links.
     * @param {boolean} standalone
     */
    async loadLinks(standalone) {
      try {
        const [{ createLinks }, page] = await Promise.all([
          import('./link/links.js'),
          standalone ? import('./link/own-page.js') : null,
        ]);
        /** @param {import("./link/links.js").Host} host */
        return (host) => createLinks(host, page?.createOwnPage(host) ?? null);
      } catch {
        return null;
      }
    },
    loadErrands: () => import('./errands.js').catch(() => null),
    loadFutures: () => import('./sure/futures.js').catch(() => null),
  };
}
