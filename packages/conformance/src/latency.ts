/** How long requests took: the middle, all but the slowest twentieth, the slowest. Zeros for none. */
export function latencyOf(durations: readonly number[]): { p50: number; p95: number; max: number } {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
