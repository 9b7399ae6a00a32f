/** The core for other programs, in Node, which reads it from disk. */

import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { createModule } from './module.js';

// V8 11, that of Node 20, may abort the process when it takes back machine code into which a call of WebAssembly was inlined: seen in loops of some
// ten thousand evaluations. Not inlined, such a call takes a few nanoseconds longer.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--no-turbo-inline-js-wasm-calls');

export const {
  load,
  evaluate,
  parse,
  encodeLink,
  decodeLink,
  schema,
  simulate,
  sweep,
  explore,
  breakEvens,
} = createModule(() => readFile(new URL('../pkg/worker/vendor_tco_bg.wasm', import.meta.url)));
