/** What `index.html` loads, drawn together for the single file. */

import '../page.css';
import '../page.js';
