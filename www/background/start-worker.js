/** Starts the worker where the page may have one: from its own origin. An article that the calculator is a guest in has its own policy. */

import address from './worker.js?worker&url';

/** @returns {Promise<Worker | null>} */
export async function startWorker() {
  const url = new URL(address, import.meta.url);
  return url.origin === location.origin ? new Worker(url, { type: 'module' }) : null;
}
