/** In CSS pixels. */
const SMALL = 40;

/**
 * A small picture of a file, or null where it is none, whatever it calls itself. On a canvas: a page's policy may
 * forbid pictures from other addresses than those it names.
 */
export async function thumbnail(file: File): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(file, { resizeHeight: SMALL * 2, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return canvas;
  } catch {
    return null;
  }
}
