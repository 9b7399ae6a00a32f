/** Drawing that may wait. What moves under the reader's hand is drawn in its own frame; this is what else has to follow. */

/** Edits that are so many milliseconds apart are no longer one movement. */
const PAUSE = 200;

/**
 * Draws what is on the screen, or nearly so, as soon as the frame is out, and what is not when the edits pause: a screen reader or a
 * search in the page may be there, though no eye is.
 *
 * @param {Element} node
 * @param {() => void} draw
 */
export function paced(node, draw) {
  /** Until it is known. */
  let near = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting === true;
      if (near && waiting !== undefined) wait();
    },
    { rootMargin: '25%' },
  ).observe(node);

  function wait() {
    clearTimeout(waiting);
    waiting = setTimeout(flush, near ? 0 : PAUSE);
  }

  /** Draws now what is waiting to be drawn. */
  function flush() {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    draw();
  }

  return { wait, flush };
}
