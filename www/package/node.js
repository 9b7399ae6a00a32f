/** The core for other programs, in Node, which reads it from disk. */

import { readFile } from 'node:fs/promises';
import { createModule } from './module.js';

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
