/** The severities of incidents, the gravest first. */
export const SEVERITIES = /** @type {const} */ (['p0', 'p1', 'p2', 'p3']);
