import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { FIRST_LOADS, firstLoad, languages, laterLoad, readManifest } from './first-load.mjs';
import { Failure, main, root, say } from './run.mjs';

/** What the single file may weigh, in kB; nobody compresses it. */
const SINGLE_BUDGET = 300;

const DIST = path.join(root, 'dist');
const SINGLE = 'vendor-tco.html';

async function measure() {
  const manifest = await readManifest();
  const over = [];
  say('To the first verdict, after brotli:');
  for (const place of FIRST_LOADS) {
    const visits = await Promise.all(
      languages(manifest).map(async (language) =>
        weigh(await firstLoad(manifest, place, language)),
      ),
    );
    // The language that costs most stands for all.
    const { wasm, total } = visits.reduce((most, each) => (each.total > most.total ? each : most));
    const rest = `WebAssembly ${inKilobytes(wasm)}, the rest ${inKilobytes(total - wasm)}`;
    say(`${row(place.name, total)} of ${place.budget} kB (${rest})`);
    if (total > place.budget * 1000) over.push(place.name);
  }
  say(row('everything later', (await weigh(laterLoad(manifest))).total));
  const { length } = await readFile(path.join(DIST, SINGLE));
  say('As it is:');
  say(`${row('the single file', length)} of ${SINGLE_BUDGET} kB`);
  if (length > SINGLE_BUDGET * 1000) over.push('the single file');
  if (over.length > 0) throw new Failure(`Over the budget: ${over.join(', ')}.`);
}

/** @param {Iterable<string>} files */
async function weigh(files) {
  const sizes = { wasm: 0, total: 0 };
  for (const file of files) {
    const size = compressed(await readFile(path.join(DIST, file)));
    sizes.total += size;
    if (file.endsWith('.wasm')) sizes.wasm += size;
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
  return `  ${name.padEnd(24)}${inKilobytes(bytes).padStart(8)} kB`;
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}

await main(import.meta, measure);
