// Readers of our own for the files that are taken away, as strict as their formats.

/**
 * RFC 4180, to the letter: CRLF after every record, as many fields in each, quotes doubled within quotes and nowhere else.
 *
 * @param {string} text
 * @returns {{ text: string, quoted: boolean }[][]}
 */
export function readCsv(text) {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  /** @type {{ text: string, quoted: boolean }[][]} */
  const records = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null)
      throw new Error(`no field at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, plain, end] = found;
    records.at(-1)?.push({
      text: quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      quoted: quoted !== undefined,
    });
    if (end === '\r\n') records.push([]);
  }
  const rest = records.pop();
  if (rest === undefined || rest.length > 0) throw new Error('the last record has no end');
  if (new Set(records.map(({ length }) => length)).size > 1) throw new Error('ragged records');
  return records;
}

/**
 * @typedef {object} XmlElement
 * @property {string} name
 * @property {Record<string, string>} attributes
 * @property {(XmlElement | string)[]} children
 */

const NAMED = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * As much XML as an SVG file of ours is made of; anything else is a mistake: comments, CDATA, a doctype, other entities, characters that
 * XML does not have.
 *
 * @param {string} text
 * @returns {XmlElement}
 */
export function readXml(text) {
  const [declaration] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(text) ?? [];
  if (declaration === undefined) throw new Error('no declaration');
  const rest = text.slice(declaration.length);
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(rest))
    throw new Error('a character that XML does not have');
  /** @type {XmlElement} */
  const document = { name: '', attributes: {}, children: [] };
  const open = [document];
  const token = /<\/([a-z]+)>|<([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/giy;
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const found = token.exec(rest);
    if (found === null) throw new Error(`no markup at ${JSON.stringify(rest.slice(at, at + 60))}`);
    const [, closes, opens, attributes, isEmpty, words] = found;
    const around = /** @type {XmlElement} */ (open.at(-1));
    if (words !== undefined) {
      around.children.push(plain(words));
    } else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes another`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
      const names = pairs.map(([, name]) => name);
      if (new Set(names).size < names.length) throw new Error(`twice the same: ${names}`);
      const element = {
        name: opens,
        attributes: Object.fromEntries(pairs.map(([, name, value]) => [name, plain(value)])),
        children: [],
      };
      around.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`left open: ${open.at(-1)?.name}`);
  const [root, end] = document.children;
  if (typeof root === 'string' || end !== '\n') throw new Error('not one element');
  return root;
}

/** @param {string} text */
function plain(text) {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = NAMED[/** @type {keyof typeof NAMED} */ (entity)];
    if (character === undefined) throw new Error(`an entity that XML does not have: ${entity}`);
    return character;
  });
}

/** @param {XmlElement} element @returns {XmlElement[]} */
export function all(element) {
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
  ];
}

/** @param {XmlElement} element @returns {string} */
export function textOf(element) {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
