// How wide a text is. A chart is laid out before it is on the page, so it cannot ask the browser for its boxes.

/** @typedef {import('./view.js').Measure} Measure */

const NARROW = new Set("iljtfrI.,:;'’|!()[]/ ·-");
const WIDE = new Set('mwMW@%&—…×');

/**
 * An estimate for common sans-serif faces, on the generous side: a label that is a little too short for its
 * place looks right, one that is a little too long does not.
 *
 * @type {Measure}
 */
export function estimate(text, px, weight = 400) {
  let em = 0;
  for (const char of text) em += advance(char);
  return em * px * (weight >= 600 ? 1.06 : 1);
}

/** @param {string} char */
function advance(char) {
  const code = char.codePointAt(0) ?? 0;
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f)) return 0;
  if (code >= 0x1100 && isFullWidth(code)) return code >= 0x1f000 ? 1.3 : 1;
  if (NARROW.has(char)) return 0.36;
  if (WIDE.has(char)) return 0.95;
  if (char >= '0' && char <= '9') return 0.6;
  return char.toLowerCase() === char ? 0.57 : 0.7;
}

/** @param {number} code */
function isFullWidth(code) {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x1f000
  );
}

/**
 * The exact width in the font of an element that is on the page.
 *
 * @param {Element} element
 * @returns {Measure}
 */
export function measureWithin(element) {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimate;
  const family = getComputedStyle(element).fontFamily;
  /** @type {Map<string, number>} */
  const known = new Map();
  return (text, px, weight = 400) => {
    const key = `${weight} ${px} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} ${px}px ${family}`;
      // Tabular figures, which the canvas does not know, can be a little wider than its own.
      width = context.measureText(text).width * 1.02;
      if (known.size > 4000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}

/**
 * The text, or as much of its beginning as fits, with an ellipsis.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} widthOf
 */
export function ellipsis(text, width, widthOf) {
  if (widthOf(text) <= width) return text;
  const chars = Array.from(text);
  let low = 0;
  let high = chars.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${chars.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${chars.slice(0, low).join('').trimEnd()}…`;
}

/**
 * A sentence broken into lines: between words, in Chinese between characters, never before a closing mark.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} widthOf
 * @returns {string[]}
 */
export function lines(text, width, widthOf) {
  const parts = text.match(/[⺀-鿿＀-￯][，。、；：！？）」%]*|[^\s⺀-鿿＀-￯]+|\s+/gu) ?? [];
  /** @type {string[]} */
  const result = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf(line + part.trimEnd()) > width) {
      result.push(line.trimEnd());
      line = part.trimStart();
    } else {
      line += line === '' ? part.trimStart() : part;
    }
  }
  if (line.trimEnd() !== '') result.push(line.trimEnd());
  return result;
}

/**
 * As few lines as `lines` makes, of about the same length.
 *
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} widthOf
 * @returns {string[]}
 */
export function balanced(text, width, widthOf) {
  const widest = lines(text, width, widthOf);
  let result = widest;
  for (let narrower = width - 8; narrower > 40; narrower -= 8) {
    const tried = lines(text, narrower, widthOf);
    if (tried.length > widest.length || tried.some((line) => widthOf(line) > narrower)) break;
    result = tried;
  }
  return result;
}
