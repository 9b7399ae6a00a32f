/** `<vendor-tco>` for any page: `<script type="module" src="…/vendor-tco.js">`. */

import { THEMES, VendorTco } from './element.js';

export { THEMES, VendorTco };

/** The rest of the site lies beside this script, unless it was packed with others. */
const here = import.meta.url;
if (/\/vendor-tco\.js(\?|$)/.test(here)) VendorTco.home = new URL('index.html', here).href;

if (!customElements.get('vendor-tco')) customElements.define('vendor-tco', VendorTco);
