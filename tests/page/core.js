import { readFileSync } from 'node:fs';
import { evaluate, initSync, parse, schema } from '../../www/pkg/vendor_tco.js';

// The real core, from the bytes that are shipped.
initSync({ module: readFileSync(new URL('../../www/pkg/vendor_tco_bg.wasm', import.meta.url)) });

export { evaluate, parse, schema };

/**
 * @param {string} name
 */
export function example(name) {
  return JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));
}
