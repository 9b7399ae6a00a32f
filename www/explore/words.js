/**
 * Words of the curves and of what would change the answer, which come when the answer is on the screen.
 * @param {string} tag
 * @returns {Promise<import("../text/explore.en.js").ExploreText>}
 */
export async function loadWords(tag) {
  const { explore } =
    tag === 'zh-CN'
      ? await import('../text/explore.zh-CN.js')
      : await import('../text/explore.en.js');
  return explore;
}
