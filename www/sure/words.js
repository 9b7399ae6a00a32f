/**
 * Words of their own, which come when the answer is on the screen.
 * @param {string} tag
 * @returns {Promise<import("../text/sure.en.js").SureText>}
 */
export async function loadWords(tag) {
  const { sure } =
    tag === 'zh-CN' ? await import('../text/sure.zh-CN.js') : await import('../text/sure.en.js');
  return sure;
}
