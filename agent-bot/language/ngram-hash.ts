/** FNV-1a, 32 bits (Fowler, Noll, Vo; offset basis 2166136261, prime 16777619). */
export function hashBytes(bytes: ArrayLike<number>): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 16_777_619);
  return hash >>> 0;
}
