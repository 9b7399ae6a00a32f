/**
 * Words of their own, which nobody needs before something is taken away.
 * @param {string} tag
 * @returns {Promise<import("../text/take.en.js").TakeText>}
 */
export async function loadWords(tag) {
  const { take } =
    tag === 'zh-CN' ? await import('../text/take.zh-CN.js') : await import('../text/take.en.js');
  return take;
}
