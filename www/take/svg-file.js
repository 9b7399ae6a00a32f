/** A picture as the text of an SVG file. Only what is listed here gets in, whatever the nodes came with. */

/**
 * @typedef {object} Shape an element of the picture
 * @property {string} name
 * @property {Record<string, string | number>} attributes
 * @property {(Shape | string)[]} children
 */

const ELEMENTS = new Set(
  'svg g title desc defs pattern rect circle line path text tspan a'.split(' '),
);

/** Geometry, looks that every program knows as attributes, and what names the picture to a screen reader. */
const ATTRIBUTES = new Set([
  ...['id', 'width', 'height', 'viewBox', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx'],
  ...['dx', 'dy', 'd', 'transform', 'patternUnits', 'patternTransform'],
  ...['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'stroke-dasharray'],
  ...['stroke-linejoin', 'shape-rendering'],
  ...['font-family', 'font-size', 'font-weight', 'font-variant', 'text-anchor'],
  ...['text-decoration', 'role', 'aria-labelledby', 'aria-hidden', 'xml:lang'],
]);

/** Characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Marks that would turn the writing of all that follows in a line, amounts among it. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * @param {Shape} root
 * @returns {string}
 */
export function svgFile(root) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, ' xmlns="http://www.w3.org/2000/svg"')}\n`;
}

/**
 * @param {Shape} shape
 * @param {string} namespace
 * @returns {string}
 */
function written({ name, attributes, children }, namespace = '') {
  if (!ELEMENTS.has(name)) return '';
  const listed = Object.entries(attributes)
    .filter(([key, value]) => isAllowed(name, key, String(value)))
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
    .join('');
  const opening = `<${name}${namespace}${listed}`;
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`;
}

/**
 * @param {string} name
 * @param {string} key
 * @param {string} value
 */
function isAllowed(name, key, value) {
  // The file is one picture, whatever its parts were on the page.
  if (key === 'role') return name === 'svg';
  if (key === 'href') return name === 'a' && /^https?:\/\//.test(value);
  // A pattern of the picture itself is all that a paint may point to.
  return ATTRIBUTES.has(key) && !/url\((?!#)/i.test(value);
}

/**
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replace(TURNING, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
