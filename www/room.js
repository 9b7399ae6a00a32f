/** The place of a calculator that is not there yet. */

/** How far outside the window is near. */
const NEAR = '600px';

/** Its room is kept, so that the words around it jump as little as can be. */
const ROOM = `
  :host { display: block }
  :host([hidden]) { display: none }
  .body { min-height: var(--vendor-tco-min-height, 100vh) }
  :host([view="compact"]) .body { min-height: var(--vendor-tco-min-height, 28rem) }
`;

export function roomSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ROOM);
  return sheet;
}

/**
 * Whoever does not read so far need not load it.
 * @param {Element} node
 * @param {() => void} then
 * @returns {IntersectionObserver}
 */
export function whenNear(node, then) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: NEAR },
  );
  observer.observe(node);
  return observer;
}
