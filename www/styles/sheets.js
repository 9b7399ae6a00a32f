/** The styles inside the element, in the order of the cascade: those of the first view, which need no others. */

import charts from '../charts/charts.css?inline';
import answer from './answer.css?inline';
import base from './base.css?inline';
import business from './business.css?inline';
import controls from './controls.css?inline';
import messages from './messages.css?inline';
import pictures from './pictures.css?inline';
import print from './print.css?inline';
import standing from './standing.css?inline';
import vendors from './vendors.css?inline';

const TEXTS = [
  charts,
  base,
  controls,
  answer,
  pictures,
  standing,
  business,
  vendors,
  messages,
  print,
];

/** Constructed, so that a page's policy against inline styles does not meet them. */
export function styleSheets() {
  return TEXTS.map(sheetOf);
}

/**
 * Styles that come with a later part of the page.
 * @param {Node} node in the element
 * @param {string} css
 */
export function addStyles(node, css) {
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(sheetOf(css));
}

/**
 * A page may give its root any size of type, and all lengths in `rem` would follow. Here they follow `--rem` of the element.
 * @param {string} css
 */
function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))'));
  return sheet;
}
