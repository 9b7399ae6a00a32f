/** The words about links, a file a language. */

/** @typedef {typeof import("../text/link.en.js").link} Words */

/**
 * @param {string} tag
 * @returns {Promise<Words>}
 */
export async function loadWords(tag) {
  const { link } = await (tag === 'zh-CN'
    ? import('../text/link.zh-CN.js')
    : import('../text/link.en.js'));
  return link;
}
