// One Tab stop per bar; the arrow keys move between its pieces and between bars.

/**
 * @param {SVGSVGElement} root a chart whose pieces have class `hit`, in groups of class `row`
 */
export function moveWithArrows(root) {
  root.addEventListener('keydown', (event) => {
    const target = /** @type {SVGElement} */ (event.target);
    if (event.altKey || event.ctrlKey || event.metaKey || !target.classList.contains('hit')) return;
    const rows = Array.from(root.querySelectorAll('.row'), hits).filter((row) => row.length > 0);
    const next = neighbour(rows, target, event.key);
    if (!next) return;
    event.preventDefault();
    for (const hit of hits(/** @type {Element} */ (next.closest('.row'))))
      hit.setAttribute('tabindex', hit === next ? '0' : '-1');
    next.focus();
  });
}

/**
 * @param {Element} row
 * @returns {SVGElement[]}
 */
function hits(row) {
  return Array.from(row.querySelectorAll('.hit'));
}

/**
 * The piece that a key leads to. Up and down keep the place along the bar, not the kind of piece: the eye moves so too.
 *
 * @template T
 * @param {T[][]} rows
 * @param {T} current
 * @param {string} key
 * @returns {T | undefined}
 */
export function neighbour(rows, current, key) {
  const r = rows.findIndex((row) => row.includes(current));
  const row = rows[r];
  if (!row) return undefined;
  const i = row.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return row[i + 1];
    case 'ArrowLeft':
      return row[i - 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowDown':
      return level(rows[r + 1], i);
    case 'ArrowUp':
      return level(rows[r - 1], i);
    default:
      return undefined;
  }
}

/**
 * @template T
 * @param {T[] | undefined} row
 * @param {number} i
 */
function level(row, i) {
  return row?.[Math.min(i, row.length - 1)];
}
