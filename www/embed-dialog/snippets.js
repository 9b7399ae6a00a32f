/** What an author pastes into a page. Titles and vendors' names are anybody's text: nothing in them may end the attribute that they stand in. */

/**
 * @typedef {[name: string, value: string | true][]} Attributes
 *
 * @typedef {object} Embed
 * @property {string} site address of the calculator, with a slash at the end
 * @property {string} fragment the scenario as links carry it, `#1.…`
 * @property {string} language
 * @property {string} theme
 * @property {"compact" | "full"} view
 * @property {string[]} controls paths as the core writes them; the full view has all inputs anyway
 * @property {number} vendors how many there are
 * @property {string} title what a screen reader calls a frame
 * @property {string} sentence the verdict
 *
 * @typedef {Omit<Embed, "site"> & { site: string | null }} Linked what may have no site, and then nothing to link to
 */

/** How high things are in the column of an article, in pixels, as far as a frame's height is known beforehand. */
const HEIGHTS = {
  compact: 210,
  vendor: 124,
  laterVendor: 74,
  pairOfControls: 62,
  full: 3000,
  column: 260,
};

/** From the fourth vendor on the bars have less room each. */
const WIDE_BARS = 3;

/**
 * Presentational attributes rather than a style: a policy against inline styles does not meet them.
 * @param {Embed} embed
 * @returns {Attributes}
 */
export function frameAttributes(embed) {
  return [
    ['data-vendor-tco', true],
    ['src', frameAddress(embed)],
    ['title', oneLine(embed.title)],
    ['width', '100%'],
    ['height', String(heightOf(embed))],
    ['frameborder', '0'],
    ['loading', 'lazy'],
  ];
}

/**
 * @param {Embed} embed
 * @returns {Attributes}
 */
export function elementAttributes({ fragment, view, language, theme, controls }) {
  const chosen = view === 'compact' && controls.length > 0;
  return [
    ['scenario', fragment],
    ['view', view],
    ['lang', language],
    ['theme', theme],
    ...(chosen ? [/** @type {[string, string]} */ (['controls', listed(controls)])] : []),
  ];
}

/**
 * @param {Embed} embed
 * @param {string} [script] the script that fits the frame to what it shows, written out instead of loaded from the site
 */
export function frameCode(embed, script) {
  const fitting =
    script === undefined
      ? tag('script', [
          ['src', `${embed.site}embed-host.js`],
          ['async', true],
        ])
      : `<script>\n${script.trim()}\n</script>`;
  return `${tag('iframe', frameAttributes(embed))}\n${fitting}`;
}

/**
 * Where no script runs, in a feed for example, the sentence and its link remain.
 * @param {Embed} embed
 */
export function elementCode(embed) {
  const script = tag('script', [
    ['type', 'module'],
    ['src', `${embed.site}vendor-tco.js`],
  ]);
  const link = tag('a', [['href', pageAddress(embed)]], escaped(oneLine(embed.sentence)));
  return `${script}\n${tag('vendor-tco', elementAttributes(embed), link)}`;
}

/**
 * @param {Linked} embed
 * @param {string} file the picture's own
 */
export function pictureCode({ site, ...embed }, file) {
  const picture = openTag('img', [
    ['src', file],
    ['alt', oneLine(embed.sentence)],
    // It has twice as many pixels as it is meant to be wide.
    ['width', '100%'],
  ]);
  return site === null ? picture : tag('a', [['href', pageAddress({ ...embed, site })]], picture);
}

/**
 * @param {Linked} embed
 * @param {string} file
 */
export function pictureMarkdown({ site, ...embed }, file) {
  const words = oneLine(embed.sentence).replace(/[\\[\]*_`<>&|~]/g, '\\$&');
  const picture = `![${words}](${destination(file)})`;
  return site === null ? picture : `[${picture}](${destination(pageAddress({ ...embed, site }))})`;
}

/**
 * The height of a frame until it has said so itself, and for ever where no script may listen to it.
 * @param {Embed} embed
 */
function heightOf({ view, vendors, controls }) {
  if (view === 'full') return HEIGHTS.full + HEIGHTS.column * vendors;
  const wide = Math.min(vendors, WIDE_BARS);
  return (
    HEIGHTS.compact +
    HEIGHTS.vendor * wide +
    HEIGHTS.laterVendor * (vendors - wide) +
    HEIGHTS.pairOfControls * Math.ceil(controls.length / 2)
  );
}

/** @param {Embed} embed */
function frameAddress({ site, language, theme, view, controls, fragment }) {
  const chosen = view === 'compact' && controls.length > 0;
  const query = [
    ...settings({ language, theme }),
    ...(view === 'full' ? ['view=full'] : []),
    ...(chosen ? [`controls=${listed(controls)}`] : []),
  ];
  return `${site}embed.html?${query.join('&')}${fragment}`;
}

/**
 * The whole calculator with the scenario in it. Unless the author wants it light or dark, it looks as each reader is used to.
 * @param {Pick<Embed, "site" | "language" | "theme" | "fragment">} embed
 */
export function pageAddress({ site, language, theme, fragment }) {
  const query = settings({ language, theme }).filter((each) => each !== 'theme=auto');
  return `${site}?${query.join('&')}${fragment}`;
}

/** @param {{ language: string, theme: string }} chosen */
function settings({ language, theme }) {
  return [`lang=${encodeURIComponent(language)}`, `theme=${encodeURIComponent(theme)}`];
}

/**
 * Positions as steps, since some editors take brackets in an address for their own.
 * @param {string[]} controls
 */
function listed(controls) {
  return controls.map((path) => path.replace(/\[(\d+)\]/g, '.$1')).join(',');
}

/**
 * A whole tag on one line: editors that make a break of every newline would break it up.
 * @param {string} name
 * @param {Attributes} attributes
 * @param {string} [inside] markup
 */
function tag(name, attributes, inside = '') {
  return `${openTag(name, attributes)}${inside}</${name}>`;
}

/**
 * @param {string} name
 * @param {Attributes} attributes
 */
function openTag(name, attributes) {
  const written = attributes.map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Marks that turn the direction of what follows would show the author other code than is copied, so they are written out. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign])
    .replace(TURNS, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/**
 * An address in Markdown ends at a space or an unpaired bracket.
 * @param {string} address
 */
function destination(address) {
  return address.replace(
    /[\s()<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
