/** Room for words that change while a hand is on a slider: it grows with them, and does not shrink before the hand could lose its place. */

/**
 * @param {HTMLElement} node
 */
export function keepTallest(node) {
  let width = 0;
  let tallest = 0;
  let kind = '';
  const observer = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width !== width) {
      ({ width } = contentRect);
      fit();
    } else if (contentRect.height > tallest) {
      keep(contentRect.height);
    }
  });
  observer.observe(node);
  return {
    /** @param {string} now words of another kind need another room */
    update(now) {
      if (now === kind) return;
      kind = now;
      fit();
    },
    destroy: () => observer.disconnect(),
  };

  function fit() {
    node.style.removeProperty('min-height');
    keep(node.getBoundingClientRect().height);
  }

  /** @param {number} height */
  function keep(height) {
    tallest = height;
    node.style.setProperty('min-height', `${height}px`);
  }
}
