import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Failure, main, root, say } from './run.mjs';

/** What a visitor may have to fetch to the first verdict, in kB after brotli. */
const BUDGET = { total: 100 };

const DIST = path.join(root, 'dist');
/** What the bundler says of its files; it is part of the folder, but no page asks for it. */
const MANIFEST = path.join('.vite', 'manifest.json');

/** What the page names in its head is loaded at once. Of the languages a reader needs one. */
const PAGE = 'index.html';
const NAMED = /(?:src|href)="\.\/([^"]+)"/g;
const LANGUAGES = /^text\/language\./;

/**
 * @typedef {object} Part an entry of the manifest
 * @property {string} file
 * @property {string[]} [imports] parts without which it does not run
 * @property {string[]} [css]
 * @property {string[]} [assets]
 *
 * @typedef {Record<string, Part>} Manifest
 */

async function measure() {
  const manifest = await readManifest();
  const sizes = await sizesOf((await files()).filter((file) => file !== MANIFEST));
  /** @param {Iterable<string>} list */
  const total = (list) => [...list].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);

  const languages = Object.keys(manifest).filter((name) => LANGUAGES.test(name));
  if (languages.length === 0) throw new Failure('The manifest of dist/ names no language.');
  const html = await readFile(path.join(DIST, PAGE), 'utf8');
  const named = Array.from(html.matchAll(NAMED), ([, file]) => file);
  const visits = languages.map(
    (name) => new Set([PAGE, ...needed(manifest, [...named, manifest[name].file])]),
  );
  // The visit that costs most stands for all.
  const [visit] = visits.sort((a, b) => total(b) - total(a));
  const wasm = [...visit].filter((file) => file.endsWith('.wasm'));
  const sum = total(visit);
  say('To the first verdict:');
  say(row('  WebAssembly', total(wasm)));
  say(row('  JS, CSS and HTML', sum - total(wasm)));
  say(`${row('  Total', sum)} of ${BUDGET.total} kB`);
  say(row('Everything in dist/', total(sizes.keys())));
  if (sum > BUDGET.total * 1000) throw new Failure('The site is over its budget.');
}

/** @returns {Promise<Manifest>} */
async function readManifest() {
  const text = await readFile(path.join(DIST, MANIFEST), 'utf8').catch(() => {
    throw new Failure('There is no dist/ to measure: `npm run build` makes it.');
  });
  return JSON.parse(text);
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

async function files() {
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)));
}

/** @param {string[]} list */
async function sizesOf(list) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const file of list) {
    // The manifest writes addresses, whatever the system.
    const address = file.split(path.sep).join('/');
    sizes.set(address, compressed(await readFile(path.join(DIST, file))));
  }
  return sizes;
}

/** @param {Uint8Array} bytes */
function compressed(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * @param {string} name
 * @param {number} bytes
 */
function row(name, bytes) {
  return `${name.padEnd(20)}${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

await main(import.meta, measure);
