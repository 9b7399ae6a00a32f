/** The address of the last file, which stays valid until the next: some browsers read it only after the click. */
let last = '';

/**
 * @param {Blob} content
 * @param {string} name
 */
export function download(content, name) {
  URL.revokeObjectURL(last);
  last = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = last;
  link.download = name;
  link.click();
}
