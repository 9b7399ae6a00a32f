import { VendorTco } from './element.js';

if (!customElements.get('vendor-tco')) customElements.define('vendor-tco', VendorTco);
