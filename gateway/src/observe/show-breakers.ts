import type { Observation } from '@passerelle/observe';

/** Shows, each time the metrics are read, which subgraphs are known to be down. */
export function showBreakers(
  { meter }: Observation,
  subgraphs: { health(): Iterable<readonly [string, boolean]> },
): void {
  meter
    .createObservableGauge('passerelle_subgraph_breaker_open', {
      description: '1 where a subgraph is known to be down and is not asked, 0 where it is asked.',
    })
    .addCallback((result) => {
      for (const [subgraph, isDown] of subgraphs.health()) result.observe(isDown ? 1 : 0, { subgraph });
    });
}
