import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formulas } from './formulas.mjs';
import { escaped } from './markup.mjs';
import { Failure, root } from './run.mjs';
import { workedExample } from './worked-example.mjs';

// The page about the method: a text for each language, with the example's numbers put in when the page is built.

const TEXTS = path.join(root, 'www', 'method');

export const METHOD_LANGUAGES = /** @type {const} */ (['en', 'zh-CN']);

const SECTION = /<section id="([^"]+)">\s*<h2>(.*?)<\/h2>/g;
const PLACE = /\{\{([\w.]+)\}\}/g;

/** Where the page's source leaves room for the texts. */
const ARTICLES = '%ARTICLES%';

/** @type {import('vite').Plugin} */
export const methodPage = {
  name: 'method-page',
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      if (!html.includes(ARTICLES)) return html;
      const articles = await Promise.all(METHOD_LANGUAGES.map(article));
      return html.replace(ARTICLES, () => articles.join('\n'));
    },
  },
};

/**
 * The text in one language, complete.
 * @param {typeof METHOD_LANGUAGES[number]} language
 */
export async function article(language) {
  const source = await readFile(path.join(TEXTS, `${language}.html`), 'utf8');
  const places = {
    ...(await workedExample(language)),
    ...Object.fromEntries(
      Object.entries(formulas(language)).map(([name, formula]) => [`formula.${name}`, formula]),
    ),
    contents: contents(source),
  };
  const filled = source.replace(PLACE, (_, name) => {
    const found = Reflect.get(places, name);
    if (found === undefined) throw new Failure(`${language}.html has a place for "${name}".`);
    return found;
  });
  // Both languages lie on one page, and have the same sections.
  const apart = filled.replace(/(<section id="|<a href="#)/g, `$1${language}-`);
  return `<article lang="${escaped(language)}">\n${apart}</article>`;
}

/** @param {string} source */
function contents(source) {
  const items = Array.from(
    source.matchAll(SECTION),
    ([, id, title]) => `<li><a href="#${id}">${title}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
