import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';

const intervalMs = 10;

/**
 * How the process itself is doing, under the names that dashboards for Node know. The delays are of the time since the
 * last reading, so one reader has them to itself.
 */
export function observeProcess(meter: Meter): { stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: intervalMs });
  delay.enable();
  const gauge = (name: string, description: string, read: () => number): void =>
    meter.createObservableGauge(name, { description }).addCallback((result) => result.observe(read()));
  // Node measures from one look to the next, so the interval itself is in every value.
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - intervalMs / 1000);

  meter
    .createObservableCounter('process_cpu_seconds_total', { description: 'CPU time spent, user and system.' })
    .addCallback((result) => {
      const { user, system } = process.cpuUsage();
      result.observe((user + system) / 1e6);
    });
  const startedAt = Date.now() / 1000 - process.uptime();
  gauge('process_start_time_seconds', 'When the process started, in Unix time.', () => startedAt);
  gauge('process_resident_memory_bytes', 'Memory the process holds.', () => process.memoryUsage.rss());
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed);

  const lag = (kind: string, description: string) =>
    meter.createObservableGauge(`nodejs_eventloop_lag_${kind}_seconds`, { description });
  const [p50, p99, max] = [
    lag('p50', 'Half of the turns of the event loop came at most this late.'),
    lag('p99', '99 of 100 turns of the event loop came at most this late.'),
    lag('max', 'The latest turn of the event loop.'),
  ];
  meter.addBatchObservableCallback(
    (result) => {
      result.observe(p50, late(delay.percentile(50)));
      result.observe(p99, late(delay.percentile(99)));
      result.observe(max, late(delay.max));
      delay.reset();
    },
    [p50, p99, max],
  );
  return { stop: () => delay.disable() };
}
