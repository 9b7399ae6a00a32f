/**
 * What is packed in the single file: compressed, and written as text in an element that no browser runs.
 * @param {string} id of the element
 */
export function unpack(id) {
  const packed = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
