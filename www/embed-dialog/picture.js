/** The picture of an embed: the bars as they are taken away, in the language that the readers have. */

import { addressOf } from '../take/address.js';
import { download } from '../take/download.js';
import { PICTURES, pictureFile } from '../take/pictures.js';
import { pngOf } from '../take/png.js';
import { loadWords } from '../take/words.js';

/**
 * @typedef {{ content: string, width: number, height: number }} Picture the text of an SVG file
 *
 * @param {import("../errands.js").Context} context
 * @param {import("../text/index.js").Text} text
 * @param {import("../format.js").Format} format
 * @param {string} link
 * @returns {Promise<Picture>}
 */
export async function drawPicture({ body, report, draft }, text, format, link) {
  const words = await loadWords(text);
  const taken = {
    report,
    draft,
    text,
    words,
    format,
    date: new Date(),
    address: addressOf(link, true),
    futures: null,
  };
  return pictureFile(PICTURES.picture, taken, body);
}

/**
 * @param {Picture} picture
 * @param {string} name without an ending
 */
export function saveSvg({ content }, name) {
  download(new Blob([content], { type: 'image/svg+xml' }), `${name}.svg`);
}

/**
 * @param {Picture} picture
 * @param {string} name without an ending
 * @returns {Promise<boolean>} whether the browser could make one
 */
export async function savePng(picture, name) {
  const png = await pngOf(picture);
  if (png !== null) download(png, `${name}.png`);
  return png !== null;
}
