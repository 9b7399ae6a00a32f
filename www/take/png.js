/** Twice as many pixels as the picture is wide, for screens and paper that show them. */
const SCALE = 2;

/**
 * By a data: address, since a picture from a blob: address would spoil the canvas where the page itself is a file on disk.
 *
 * @param {{ content: string, width: number, height: number }} picture an SVG file
 * @returns {Promise<Blob | null>} nothing where the browser cannot make it
 */
export async function pngOf({ content, width, height }) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(content)}`;
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  try {
    await image.decode();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}
