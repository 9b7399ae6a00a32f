/** Where the calculator is published: whatever is embedded is loaded from there. */

/**
 * @typedef {object} Site
 * @property {string} address of its folder, with a slash at the end
 * @property {string} origin
 * @property {boolean} isLocal no other computer reaches it
 */

/**
 * @param {string} address of a page of it, or of its folder, as a link has it or as somebody types it
 * @returns {Site | null} nothing for a file on a disk, nor for what is no address
 */
export function siteOf(address) {
  const typed = address.trim();
  // Browsers differ in what they make of a space in a name.
  if (typed === '' || /\s/.test(typed)) return null;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol)) return null;
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  // Only a file has a dot in its name, whatever is typed after the last slash.
  const folder = last === '' || last.includes('.') ? '.' : `${last}/`;
  const { origin, pathname, hostname } = new URL(folder, url);
  return { address: origin + pathname, origin, isLocal: isLoopback(hostname) };
}

/** @param {string} host */
function isLoopback(host) {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1\])$/.test(host);
}
