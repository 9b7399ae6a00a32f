/** What is packed in the single file is written in: 91 letters that mean nothing to a page, for 91² is just above 2¹³. */
export const LETTERS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(33 + i))
  .filter((letter) => letter !== '<')
  .join('');
