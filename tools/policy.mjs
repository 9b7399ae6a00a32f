// What each page may do. Nothing inline, nothing foreign: whatever text comes in with a scenario, none of it can run or ask for anything.

/** The core is compiled in the browser. */
const CORE = "'wasm-unsafe-eval'";

/** Pictures that the page draws itself, for saving them. */
const DRAWN = 'data: blob:';

/** @param {Record<string, string>} rules besides those that hold everywhere */
function policy(rules) {
  const all = {
    'default-src': "'none'",
    ...rules,
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(all)
    .map((rule) => rule.join(' '))
    .join('; ');
}

/** Of every page of the site: its own files, and the preview of the compact view in a frame. */
export const SITE_POLICY = policy({
  'script-src': `'self' ${CORE}`,
  'style-src': "'self'",
  'img-src': `'self' ${DRAWN}`,
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
});

/**
 * Of the single file, which has everything inside: those very texts and no others.
 * @param {{ scripts: string[], style: string }} hashes
 */
export function filePolicy({ scripts, style }) {
  return policy({
    'script-src': [...scripts.map((hash) => `'${hash}'`), CORE].join(' '),
    'style-src': `'${style}'`,
    'img-src': DRAWN,
    'connect-src': "'none'",
    'worker-src': 'blob:',
  });
}

/** Where a page's source leaves room for its policy. */
export const PLACE = '%POLICY%';
