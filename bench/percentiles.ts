/** The value below which `share` (0 to 1) of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? NaN;
}

/** The three that a latency is told by, milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

/** p50, p95 and p99 of latencies. */
export function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) };
}

/** `p50 1.2, p95 3.4, p99 5.6 ms`. */
export function inWords({ p50, p95, p99 }: Spread): string {
  return `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)} ms`;
}

/** Milliseconds with as many digits as mean something. */
export function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
