// How a vendor looks where it is a line, a dot or a square.

/** Four colours are told apart by anybody; the next four come dashed, the last four dotted. */
const DASHES = [null, '7 4', '2 3'];

/** @param {number} vendor its place in the form, which does not change when the ranking does */
export const colourOf = (vendor) => `var(--vendor-${vendor})`;

/** @param {number} vendor */
export const dashOf = (vendor) => DASHES[roundOf(vendor)];

/** Which time the colours come round. @param {number} vendor */
export const roundOf = (vendor) => Math.floor(vendor / 4);
