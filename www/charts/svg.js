// Elements for the charts. Whatever a scenario says enters as a text node or an attribute value, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {string | number | Node | null | false} Child */
/** @typedef {Record<string, string | number | null | undefined>} Attributes */

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  fill(element, attributes, children);
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/**
 * The root of a chart. Its words sit in a group of their own: a `<title>` directly under the root would
 * pop up as the browser's tooltip over every piece.
 *
 * @param {{ width: number, height: number, id: string, kind: string, role: 'img' | 'group' }} frame
 * @param {{ title: string, desc: string }} words
 * @param {...Child} children
 */
export function picture({ width, height, id, kind, role }, words, ...children) {
  return svg(
    'svg',
    {
      class: `chart ${kind}`,
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role,
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    svg(
      'g',
      {},
      svg('title', { id: `${id}-title` }, words.title),
      svg('desc', { id: `${id}-desc` }, words.desc),
    ),
    ...children,
  );
}

/**
 * A vendor's name on one line or two, around its middle line; whole in the tooltip where it is cut.
 *
 * @param {string[]} lines
 * @param {string} fullName
 * @param {number} y baseline of a single line
 */
export function nameLabel(lines, fullName, y) {
  const top = y - (lines.length - 1) * 9;
  return svg(
    'text',
    { class: 'name', x: 0, y: top },
    ...lines.map((line, i) => svg('tspan', { x: 0, y: top + i * 18 }, line)),
    lines.some((line) => line.endsWith('…')) && svg('title', {}, fullName),
  );
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  }
  for (const child of children) {
    if (child === null || child === false) continue;
    element.append(typeof child === 'number' ? String(child) : child);
  }
}

/**
 * A path along points.
 *
 * @param {{ x: number, y: number }[]} points
 */
export function polyline(points) {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
}

/**
 * A hundredth of a pixel is finer than any screen, and keeps the markup short.
 *
 * @param {number} px
 */
export function round(px) {
  return Math.round(px * 100) / 100;
}
