/** The address that links of the calculator lead to. */

/**
 * Where the page in full is. A page that was opened from a disk has no address for others, unless whoever built it named one.
 * @param {string | undefined} given by whoever placed the calculator in another page
 */
export function homeOf(given) {
  if (given !== undefined) return given;
  const { href } = location;
  if (/^https?:/.test(href)) return href;
  const named = document.querySelector('meta[name="vendor-tco:home"]')?.getAttribute('content');
  return named && /^https?:/.test(named) ? named : href;
}

/**
 * English is what readers are answered in who speak none of the page's languages, so it need not be asked for: readers of another
 * one keep theirs.
 *
 * @param {string} home whatever query or fragment it has; empty where it is not known
 * @param {string} language
 * @param {string} fragment
 */
export function linkTo(home, language, fragment) {
  if (home === '') return '';
  const [page] = home.split(/[?#]/, 1);
  return `${page}${language === 'en' ? '' : `?lang=${language}`}${fragment}`;
}

/**
 * A link to what is on the screen, or nothing as long as entries need a look.
 * @param {Pick<import("../errands.js").Host, "isComplete" | "engine" | "draft" | "home" | "language">} host
 */
export function linkOf({ isComplete, engine, draft, home, language }) {
  const { ok } = isComplete ? engine.encodeLink(draft) : {};
  return ok === undefined ? null : linkTo(homeOf(home), language, ok);
}
