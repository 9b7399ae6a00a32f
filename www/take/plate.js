/** A chart as a picture that stands on its own: what it is about above it, when and where it was made below. */

import { balanced } from '../charts/measure.js';
import { textOf } from '../text/say.js';
import { oneLine } from './one-line.js';

/**
 * @typedef {import("./svg-file.js").Shape} Shape
 * @typedef {import("../text/say.js").Part} Part
 *
 * @typedef {object} Caption
 * @property {string} kicker what is compared
 * @property {Part[]} headline
 * @property {string} [under] what is shown, where the headline is what was found
 * @property {string} desc the picture in words
 * @property {string} made
 * @property {import("./address.js").Address | null} address
 * @property {string} language
 */

/** Wide enough for names beside their bars, and as wide as the column of a wiki. */
export const WIDTH = 1000;
const MARGIN = 32;
/** What is left for the chart. */
export const INSIDE = WIDTH - 2 * MARGIN;

/** Fonts of every system, Chinese ones among them. A picture must not ask for one that its reader may not have. */
export const SANS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const SERIF =
  "Georgia, 'Iowan Old Style', 'Times New Roman', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif";

const PAPER = '#ffffff';
const INK = '#1c2024';
const MUTED = '#5c646c';
const RULE = '#e3e6e9';

/** Serif and bold letters run a little wider than those that widths are measured in. */
const SERIF_WIDTH = 1.08;

/**
 * @param {Shape} chart as drawn, with its looks
 * @param {Caption} caption
 * @param {import("../charts/view.js").Measure} measure
 * @returns {{ shape: Shape, width: number, height: number }}
 */
export function plate(chart, caption, measure) {
  const { desc, made, address, language } = caption;
  const kicker = oneLine(caption.kicker);
  const under = caption.under && oneLine(caption.under);
  const headline = caption.headline.map((part) =>
    typeof part === 'string' ? part : { vendor: oneLine(textOf(part)) },
  );
  /** @type {Shape[]} */
  const above = [];
  let y = MARGIN;
  /**
   * @param {Part[]} words
   * @param {{ size: number, leading: number, wider?: number, attributes: Record<string, string | number> }} type
   */
  const write = (words, { size, leading, wider = 1, attributes }) => {
    for (const row of broken(words, (part) => measure(part, size) * wider)) {
      y += leading;
      above.push(element('text', { x: MARGIN, y, 'font-size': size, ...attributes }, ...row));
    }
  };
  write([kicker], { size: 14, leading: 14, attributes: { fill: MUTED } });
  y += 4;
  const serif = { 'font-family': SERIF, fill: INK };
  write(headline, { size: 24, leading: 31, wider: SERIF_WIDTH, attributes: serif });
  if (under !== undefined) {
    y += 4;
    write([under], { size: 15, leading: 22, attributes: { fill: MUTED } });
  }
  y += 24;

  const body = group({ ...looksOf(chart), transform: `translate(${MARGIN} ${y})` }, drawn(chart));
  y += Number(chart.attributes.height) + 20;
  const foot = [
    element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: RULE }),
    text(made, { x: MARGIN, y: y + 22, 'font-size': 13, fill: MUTED }),
    ...(address === null ? [] : [link(address, y + 22)]),
  ];
  const height = Math.ceil(y + 22 + MARGIN - 8);
  const root = element(
    'svg',
    {
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': language,
      'font-family': SANS,
      'font-variant': 'tabular-nums',
    },
    element('title', { id: 'title' }, `${kicker}: ${headline.map(textOf).join('')}`),
    element('desc', { id: 'desc' }, desc),
    element('rect', { width: WIDTH, height, fill: PAPER }),
    ...above,
    body,
    ...foot,
  );
  return { shape: root, width: WIDTH, height };
}

/**
 * A sentence in lines of about the same length, its names set off.
 *
 * @param {Part[]} parts
 * @param {(text: string) => number} widthOf
 * @returns {(Shape | string)[][]}
 */
function broken(parts, widthOf) {
  const whole = parts.map(textOf).join('');
  let from = 0;
  return balanced(whole, INSIDE, widthOf).map((row) => {
    const start = whole.indexOf(row, from);
    from = start + row.length;
    let at = 0;
    return parts.flatMap((part) => {
      const begin = at;
      at += textOf(part).length;
      const shown = whole.slice(Math.max(begin, start), Math.min(at, from));
      if (begin >= from || at <= start || shown === '') return [];
      return typeof part === 'string' ? shown : element('tspan', { 'font-weight': 700 }, shown);
    });
  });
}

/**
 * The site to read, with the whole link behind it.
 * @param {import("./address.js").Address} address
 * @param {number} y
 */
function link({ href, site }, y) {
  const at = { x: WIDTH - MARGIN, y, 'text-anchor': 'end', 'font-size': 13 };
  return element('a', { href }, text(site, { ...at, fill: MUTED, 'text-decoration': 'underline' }));
}

/**
 * A chart's own title and description come in a first group of their own; the picture has them at its root.
 * @param {Shape} chart
 */
function drawn({ children: [, ...rest] }) {
  return rest;
}

/** @param {Shape} chart */
function looksOf({ attributes }) {
  const { width: _w, height: _h, viewBox: _v, role: _r, ...rest } = attributes;
  const { 'aria-labelledby': _l, 'aria-describedby': _d, ...looks } = rest;
  return looks;
}

/**
 * @param {string} words
 * @param {Record<string, string | number>} attributes
 */
const text = (words, attributes) => element('text', attributes, words);

/**
 * @param {Record<string, string | number>} attributes
 * @param {(Shape | string)[]} children
 */
const group = (attributes, children) => element('g', attributes, ...children);

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Shape | string)} children
 * @returns {Shape}
 */
function element(name, attributes, ...children) {
  return { name, attributes, children };
}
