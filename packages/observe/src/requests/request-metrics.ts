import { stepSeconds, waitSeconds } from '../metrics/buckets';
import type { Observation } from '../observation';
import type { Outcome } from './outcome';

/** What is counted of the requests to one part of the hub. */
export interface RequestMetrics {
  /** Whether anybody reads them. */
  readonly isKept: boolean;
  begun(): void;
  ended(outcome: Outcome, codes: readonly string[], seconds: number): void;
  /** A refusal for which there is no record yet. */
  refused(code: string): void;
  /** How long a step of an answer took; parsing and validation are done once for an operation and then remembered. */
  step(name: 'parse' | 'validate' | 'execute', seconds: number): void;
}

export function requestMetrics({ meter, metricsUrl }: Pick<Observation, 'meter' | 'metricsUrl'>): RequestMetrics {
  const requests = meter.createCounter('passerelle_requests_total', {
    description: 'GraphQL requests by how they ended: ok, errors, refused, failed or abandoned.',
  });
  const errors = meter.createCounter('passerelle_request_errors_total', {
    description: 'Requests whose answer holds an error with this code of docs/errors.md.',
  });
  const duration = meter.createHistogram('passerelle_request_duration_seconds', {
    description: 'From the arrival of a request to the end of its answer.',
    advice: { explicitBucketBoundaries: waitSeconds },
  });
  const steps = meter.createHistogram('passerelle_step_duration_seconds', {
    description: 'Time of a step of an answer. Operations that are remembered are neither parsed nor validated again.',
    advice: { explicitBucketBoundaries: stepSeconds },
  });
  let current = 0;
  meter
    .createObservableGauge('passerelle_requests_in_flight', { description: 'GraphQL requests being answered now.' })
    .addCallback((result) => result.observe(current));
  return {
    isKept: metricsUrl !== null,
    begun: () => {
      current += 1;
    },
    ended: (outcome, codes, seconds) => {
      current -= 1;
      requests.add(1, { outcome });
      duration.record(seconds, { outcome });
      for (const code of codes) errors.add(1, { code });
    },
    refused: (code) => errors.add(1, { code }),
    step: (name, seconds) => steps.record(seconds, { step: name }),
  };
}
