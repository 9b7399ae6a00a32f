/** The page's address as text: the fragment carries the scenario, the query what else was asked for. Pure. */

/** The longest fragment that the address bar is given; a scenario of twelve full vendors needs a fifth of it. */
const LONGEST = 20_000;

/**
 * The address for a scenario. What the query set in it is in the fragment now; all else in the query stays as it was written.
 *
 * @param {{ pathname: string, search: string }} location
 * @param {string} fragment `#1.…`, or nothing
 * @param {(key: string) => boolean} isInput whether a key of the query may be the path of an input
 */
export function addressOf({ pathname, search }, fragment, isInput) {
  const query = parts(search).filter((part) => !isInput(keyOf(part)));
  return pathname + joined(query) + (fragment.length > LONGEST ? '' : fragment);
}

/**
 * The query with those of the settings changed that it names.
 * @param {string} search
 * @param {Record<string, string>} settings
 */
export function withSettings(search, settings) {
  return joined(
    parts(search).map((part) => {
      const key = keyOf(part);
      return Object.hasOwn(settings, key) ? `${key}=${encodeURIComponent(settings[key])}` : part;
    }),
  );
}

/** @param {string} search */
function parts(search) {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '');
}

/** @param {string[]} query */
function joined(query) {
  return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** @param {string} part */
function keyOf(part) {
  const [key] = part.split('=', 1);
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}
