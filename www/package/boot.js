/** Starts the single file: what it unpacks is a script of the page, which the page's policy knows by its hash. */

import { unpack } from './unpack.js';

async function start() {
  const script = document.createElement('script');
  script.textContent = await unpack('packed-page').text();
  document.head.append(script);
  // It has run. A page that is saved from the browser must not run it twice.
  script.remove();
}

start();
