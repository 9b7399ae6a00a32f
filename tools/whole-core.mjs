import path from 'node:path';
import { root } from './run.mjs';

const GLUE = path.join(root, 'www', 'pkg', 'worker', 'vendor_tco.js');

/**
 * Where nothing can be loaded later, or whoever imports it wants all at once, the light core is left out: the whole one does what it does.
 *
 * @type {import('vite').Plugin}
 */
export const wholeCore = {
  name: 'whole-core',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/pkg/vendor_tco.js') ? GLUE : undefined),
};
