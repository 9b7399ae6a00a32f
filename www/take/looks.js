/** A drawn chart with its looks taken from the style sheets and written at its elements, so that it needs none of them. */

/**
 * @typedef {import("./svg-file.js").Shape} Shape
 */

/** Looks that a chart's style sheets set. All of them are inherited, so each is written only where it changes. */
const LOOKS = [
  ...[
    'fill',
    'fill-opacity',
    'opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
  ],
  ...['shape-rendering', 'font-size', 'font-weight', 'text-anchor'],
];

/** What a still picture has no use for: the places to point at. */
const LEFT_OUT = '.hit';

/**
 * @param {Element} element in a document, since only there it has looks
 * @returns {Shape}
 */
export function withLooks(element) {
  return shapeOf(element, null);
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration | null} around
 * @returns {Shape}
 */
function shapeOf(element, around) {
  const style = getComputedStyle(element);
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const { name, value } of element.attributes) attributes[name] = value;
  for (const look of LOOKS) {
    delete attributes[look];
    const value = style.getPropertyValue(look);
    if (value !== around?.getPropertyValue(look)) attributes[look] = plain(value);
  }
  const children = Array.from(element.childNodes).flatMap((child) => {
    if (!(child instanceof Element)) return child.textContent ?? '';
    if (child.matches(LEFT_OUT)) return [];
    const shape = shapeOf(child, style);
    const halo = haloOf(child, shape);
    return halo === null ? shape : [halo, shape];
  });
  return { name: element.localName, attributes, children };
}

/**
 * Words stand clear of what is behind them by an outline under their letters. Not every program paints an outline first, and where it
 * comes last it eats the letters, so it becomes a text of its own.
 *
 * @param {Element} element
 * @param {Shape} shape loses its outline
 * @returns {Shape | null}
 */
function haloOf(element, shape) {
  const { attributes } = shape;
  const { paintOrder, stroke } = getComputedStyle(element);
  if (element.localName !== 'text' || !paintOrder.startsWith('stroke') || stroke === 'none')
    return null;
  const halo = { ...shape, attributes: { ...attributes, fill: 'none', 'aria-hidden': 'true' } };
  halo.children = shape.children.filter(
    (child) => typeof child === 'string' || child.name !== 'title',
  );
  for (const look of ['stroke', 'stroke-width', 'stroke-linejoin']) delete attributes[look];
  return halo;
}

/**
 * A computed value as an attribute has it: `#c4301a`, `13`, `2 3`, `url(#week-waiting)`.
 * @param {string} value
 */
function plain(value) {
  const colour = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (colour !== null)
    return `#${colour
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  return value
    .replace(/^url\("?(#[\w-]+)"?\)$/, 'url($1)')
    .replace('crispedges', 'crispEdges')
    .replaceAll(',', '')
    .replace(/([\d.])px/g, '$1');
}
