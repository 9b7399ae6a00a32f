/** The link that goes along: whole where it can be followed, short where it is read. */

/** Longer than most sites; what is longer is cut. */
const LONGEST = 60;

/**
 * @typedef {object} Address
 * @property {string} href where the link leads
 * @property {string} site the part of it for reading: neither query nor fragment, which may be thousands of characters long
 */

/**
 * Only an address on the web is worth writing down: that of a file on somebody's disk opens for nobody else, and tells
 * where they keep things.
 *
 * @param {string} link
 * @param {boolean} whole with the scenario in it, or only the site
 * @returns {Address | null}
 */
export function addressOf(link, whole) {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  if (!whole) {
    url.search = '';
    url.hash = '';
  }
  const site = Array.from(`${url.host}${url.pathname.replace(/(index\.html)?$/, '')}`);
  if (site.at(-1) === '/') site.pop();
  const cut = site.length > LONGEST ? [...site.slice(0, LONGEST - 1), '…'] : site;
  return { href: url.href, site: cut.join('') };
}
