import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Failure, main, root, say } from './run.mjs';

/** What a visitor may have to fetch, in kB after brotli. */
const BUDGET = { total: 100 };

const KINDS = [
  { name: 'WebAssembly', ends: ['.wasm'] },
  { name: 'JavaScript and CSS', ends: ['.js', '.css'] },
  { name: 'HTML and the rest', ends: [''] },
];

async function measure() {
  const folder = path.join(root, 'dist');
  const sizes = KINDS.map(() => 0);
  // Everything in the folder counts, though no visit needs it all: the true figure is never higher.
  for (const file of await files(folder)) {
    const kind = KINDS.findIndex(({ ends }) => ends.some((end) => file.endsWith(end)));
    sizes[kind] += compressed(await readFile(path.join(folder, file)));
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [kind, { name }] of KINDS.entries()) say(row(name, sizes[kind]));
  say(`${row('Total', total)} of ${BUDGET.total} kB`);
  if (total > BUDGET.total * 1000) throw new Failure('The site is over its budget.');
}

/** @param {string} folder */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Failure('There is no dist/ to measure: `npm run build` makes it.');
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
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
