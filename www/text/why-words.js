/**
 * Brings the words of the pictures under the form into a language that does without them until they are drawn.
 * @param {import("./index.js").Text} text
 */
export async function addWhyWords(text) {
  if ('time' in text.charts) return;
  const { why } =
    text.tag === 'zh-CN' ? await import('./why.zh-CN.js') : await import('./why.en.js');
  Object.assign(text.charts, why);
}
