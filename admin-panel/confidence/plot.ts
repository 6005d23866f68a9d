/** From a value's range to a place on the drawing, both ends included. */
export function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => start + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (end - start);
}

/** A line through places, as SVG writes it; a tenth of a pixel is enough. */
export function line(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** The area between two lines that run the same way. */
export function band(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string {
  return `${line([...upper, ...[...lower].reverse()])}Z`;
}

/** The next round share to end an axis at: 5, 10, 20, 30, 50 or 100 %. */
export function roundUp(share: number): number {
  return [0.05, 0.1, 0.2, 0.3, 0.5].find((one) => share <= one) ?? 1;
}
