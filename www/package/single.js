/** What `index.html` loads, drawn together for the single file. The worker is started from the same script. */

import '../page.css';

if ('document' in globalThis) import('../page.js');
else import('../background/worker.js');
