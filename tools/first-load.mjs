import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, root } from './run.mjs';

// Which files of the built site it takes to the first verdict, read from what the bundler says of them. A browser test
// holds all others back, and finds the verdict on the screen.

const DIST = path.join(root, 'dist');
const MANIFEST = '.vite/manifest.json';

/**
 * @typedef {object} Part an entry of the manifest
 * @property {string} file
 * @property {string} [name]
 * @property {string[]} [imports] parts without which it does not run
 * @property {string[]} [dynamicImports] parts that it may ask for
 * @property {string[]} [css]
 * @property {string[]} [assets]
 *
 * @typedef {Record<string, Part>} Manifest
 *
 * @typedef {object} Place where the calculator is met
 * @property {string} name
 * @property {string} [page] what it names in its head is loaded at once
 * @property {string[]} parts besides, by their names in the manifest
 * @property {number} budget in kB after brotli
 */

/** Those in an article come with a link to open, and with the compact view besides what they share with the page. @type {Place[]} */
export const FIRST_LOADS = [
  { name: 'the page', page: 'index.html', parts: [], budget: 100 },
  // What is embedded comes with a scenario of its author's.
  {
    name: 'the element in a page',
    parts: ['vendor-tco', 'program', 'compact', 'links'],
    budget: 108,
  },
  { name: 'the iframe', page: 'embed.html', parts: ['compact', 'links'], budget: 108 },
];

/** What a page loads, which is not where its links lead. */
const NAMED = /<(?:link|script)\b[^>]*?\s(?:src|href)="\.\/([^"]+)"/g;
const LANGUAGE = /^language\./;

/** @returns {Promise<Manifest>} */
export async function readManifest() {
  const text = await readFile(path.join(DIST, MANIFEST), 'utf8').catch(() => {
    throw new Failure('There is no dist/ to measure: `npm run build` makes it.');
  });
  return JSON.parse(text);
}

/**
 * The names of the parts that hold a language; a reader needs one.
 * @param {Manifest} manifest
 */
export function languages(manifest) {
  const found = Object.values(manifest).flatMap(({ name = '' }) =>
    LANGUAGE.test(name) ? [name] : [],
  );
  if (found.length === 0) throw new Failure('The manifest of dist/ names no language.');
  return found;
}

/**
 * @param {Manifest} manifest
 * @param {Place} place
 * @param {string} language
 * @returns {Promise<Set<string>>}
 */
export async function firstLoad(manifest, { page, parts }, language) {
  const files = [...parts, language].map((name) => {
    const part = Object.values(manifest).find((each) => each.name === name);
    if (part === undefined) throw new Failure(`The manifest of dist/ has no part "${name}".`);
    return part.file;
  });
  if (page === undefined) return needed(manifest, files);
  const html = await readFile(path.join(DIST, page), 'utf8');
  const named = Array.from(html.matchAll(NAMED), ([, file]) => file);
  return new Set([page, ...needed(manifest, [...named, ...files])]);
}

/**
 * What a reader of the page may come to load besides, in all languages.
 * @param {Manifest} manifest
 */
export function laterLoad(manifest) {
  const later = Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports);
  return needed(
    manifest,
    later.map((name) => manifest[name].file),
  );
}

/**
 * Some files, and all that they import.
 * @param {Manifest} manifest
 * @param {string[]} files
 */
function needed(manifest, files) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const part of Object.values(manifest).filter((each) => each.file === file)) {
      waiting.push(...(part.css ?? []), ...(part.assets ?? []));
      waiting.push(...(part.imports ?? []).map((name) => manifest[name].file));
    }
  }
  return found;
}
