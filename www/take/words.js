import { addWhyWords } from '../text/why-words.js';

/**
 * Words of their own, which nobody needs before something is taken away, and those of the pictures under the form.
 * @param {import("../text/index.js").Text} text
 * @returns {Promise<import("../text/take.en.js").TakeText>}
 */
export async function loadWords(text) {
  await addWhyWords(text);
  const { take } =
    text.tag === 'zh-CN'
      ? await import('../text/take.zh-CN.js')
      : await import('../text/take.en.js');
  return take;
}
