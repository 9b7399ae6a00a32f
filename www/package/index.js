/** The core for other programs, in a page or in a worker. */

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
} = createModule();
