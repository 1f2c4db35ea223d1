import { type Observation, waitSeconds } from '@passerelle/observe';

/** Where the plans of operations come from that were not known yet. */
export interface PlanWatch {
  foundOnDisk(): void;
  planned(seconds: number): void;
}

/** What the gateway serves, and since when. */
export interface SupergraphState {
  readonly hash: string;
  readonly since: Date;
}

export interface SupergraphWatch extends PlanWatch {
  refused(): void;
}

/** Counts plans and refused supergraphs, and tells which supergraph is served. */
export function supergraphWatch({ meter }: Observation, state: () => SupergraphState | undefined): SupergraphWatch {
  const plans = meter.createCounter('passerelle_plans_total', {
    description: 'Operations that were not known, by where their plan came from: planner or disk.',
  });
  const duration = meter.createHistogram('passerelle_plan_duration_seconds', {
    description: 'How long an operation waited for its plan, where it was planned.',
    advice: { explicitBucketBoundaries: waitSeconds },
  });
  const refused = meter.createCounter('passerelle_supergraph_refusals_total', {
    description: 'Supergraphs that were offered and not taken.',
  });
  meter
    .createObservableGauge('passerelle_supergraph_since_seconds', {
      description: 'When the supergraph of this hash began to be served, in seconds since 1970.',
    })
    .addCallback((result) => {
      const current = state();
      if (current) result.observe(current.since.getTime() / 1000, { hash: current.hash });
    });
  return {
    foundOnDisk: () => plans.add(1, { source: 'disk' }),
    planned: (seconds) => {
      plans.add(1, { source: 'planner' });
      duration.record(seconds);
    },
    refused: () => refused.add(1),
  };
}
