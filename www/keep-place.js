/** Focus, caret and scroll position across a rebuild of the form. */

/**
 * @param {HTMLElement} body
 * @returns {() => void} puts them back, if they were lost
 */
export function keepPlace(body) {
  const root = /** @type {ShadowRoot | Document} */ (body.getRootNode());
  const active = root.activeElement;
  const scrolled = body.querySelector('.scroller')?.scrollLeft ?? 0;
  const selector =
    active instanceof HTMLElement && body.contains(active) ? selectorOf(active) : null;
  const caret =
    active instanceof HTMLInputElement && active.type === 'text'
      ? [active.selectionStart, active.selectionEnd]
      : null;

  return () => {
    const scroller = body.querySelector('.scroller');
    if (scroller !== null && scroller.scrollLeft !== scrolled) scroller.scrollLeft = scrolled;
    if (selector === null || root.activeElement === active) return;
    const again = body.querySelector(selector);
    if (!(again instanceof HTMLElement)) return;
    again.focus({ preventScroll: true });
    if (caret !== null && again instanceof HTMLInputElement)
      again.setSelectionRange(caret[0], caret[1]);
  };
}

/** What tells one control from all others, in the order of trust. */
const MARKS = ['data-path', 'data-slider', 'data-group', 'data-language', 'data-figure'];

/**
 * @param {HTMLElement} element
 */
function selectorOf(element) {
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const mark = MARKS.find((name) => element.hasAttribute(name));
  return mark === undefined ? null : `[${mark}="${CSS.escape(element.getAttribute(mark) ?? '')}"]`;
}
