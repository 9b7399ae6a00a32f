/** The worker of the single file: started from the page's own script, with a core that it could not load. */

import { unpack } from './unpack.js';

/** @returns {Promise<Worker>} */
export async function startWorker() {
  const [script, core] = await Promise.all([
    unpack('packed-page').text(),
    unpack('packed-core').arrayBuffer(),
  ]);
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  worker.postMessage({ core }, [core]);
  return worker;
}
