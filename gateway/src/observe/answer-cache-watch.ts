import type { Observation } from '@passerelle/observe';

/** What is watched of the answers that are kept. */
export interface AnswerCacheWatch {
  /** A request was answered with one. */
  found(): void;
  /** An answer that a request was executed for was kept. */
  kept(): void;
  /** Tells, whenever it is called, how many bytes they take. */
  showBytes(read: () => number): void;
}

export function answerCacheWatch({ meter }: Observation): AnswerCacheWatch {
  const lookups = meter.createCounter('passerelle_answer_cache_total', {
    description:
      'GraphQL requests that may be kept: answered with what was kept (hit), or executed and then kept (miss).',
  });
  const bytes = meter.createObservableGauge('passerelle_answer_cache_bytes', {
    description: 'What the answers that are kept take.',
  });
  return {
    found: () => lookups.add(1, { outcome: 'hit' }),
    kept: () => lookups.add(1, { outcome: 'miss' }),
    showBytes: (read) => bytes.addCallback((result) => result.observe(read())),
  };
}
