/** The worker: `{id, action, args}` in, `{id, progress}` and one `{id, answer}`, `{id, error}` or `{id, trapped}` out. */

import { answer } from './answer.js';
import { loadCore } from './core.js';

/** @type {Map<number, AbortController>} */
const running = new Map();

addEventListener('message', async ({ data }) => {
  const { id, action, args, core, cancel } = data;
  if (core !== undefined) {
    loadCore(core).catch(() => {});
    return;
  }
  if (cancel) {
    running.get(id)?.abort();
    return;
  }
  const control = new AbortController();
  running.set(id, control);
  /** @param {number} progress */
  const onProgress = (progress) => postMessage({ id, progress });
  try {
    await loadCore();
    postMessage({ id, answer: await answer(action, args, { signal: control.signal, onProgress }) });
  } catch (error) {
    if (control.signal.aborted) return;
    const trapped = error instanceof WebAssembly.RuntimeError;
    postMessage({ id, [trapped ? 'trapped' : 'error']: String(error) });
  } finally {
    running.delete(id);
  }
});
