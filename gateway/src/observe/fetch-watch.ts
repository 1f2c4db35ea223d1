import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Observation, waitSeconds } from '@passerelle/observe';
import type { SignedClient } from '../upstream/sign/signed-client';
import type { AskSubgraph, UpstreamAnswer, UpstreamRequest } from '../upstream/subgraph-client';
import { notTraced } from './not-traced';

/** Counts and traces what the gateway asks of others, each under the name the operator gave it. */
export interface FetchWatch {
  subgraph(name: string, client: SignedClient): AskSubgraph;
  /** A node of a contract. Probes of its breaker are counted and not traced. */
  node(contract: string, owner: string, client: SignedClient): AskSubgraph;
}

export function fetchWatch(observation: Observation): FetchWatch {
  const subgraphs = fetchMetrics(observation, 'subgraph', 'a subgraph');
  const nodes = fetchMetrics(observation, 'node', 'a node of a contract');
  return {
    subgraph: (name, client) => watched(client, { name, labels: { subgraph: name } }, subgraphs, observation),
    node: (contract, owner, client) =>
      watched(client, { name: owner, labels: { contract, owner } }, nodes, observation),
  };
}

type FetchOutcome =
  /** Answered without an error. */
  | 'ok'
  /** Answered with errors of GraphQL, or a refusal. */
  | 'errors'
  | 'timeout'
  /** Nobody waited for it any more. */
  | 'abandoned'
  /** Not reached, or no GraphQL in the answer. */
  | 'unavailable';

interface Asked {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

type FetchMetrics = ReturnType<typeof fetchMetrics>;

function fetchMetrics({ meter }: Observation, kind: string, described: string) {
  return {
    fetches: meter.createCounter(`passerelle_${kind}_fetches_total`, {
      description: `Requests to ${described} by how they ended: ok, errors, timeout, abandoned or unavailable.`,
    }),
    duration: meter.createHistogram(`passerelle_${kind}_fetch_duration_seconds`, {
      description: `How long a request to ${described} took.`,
      advice: { explicitBucketBoundaries: waitSeconds },
    }),
    bytes: meter.createCounter(`passerelle_${kind}_response_bytes_total`, {
      description: `Size of the answers of ${described}.`,
    }),
  };
}

function watched(
  client: SignedClient,
  { name, labels }: Asked,
  { fetches, duration, bytes }: FetchMetrics,
  { tracing }: Observation,
): AskSubgraph {
  const attributes = { ...clientAttributes(client.url), 'peer.service': name };
  const begin = ({ trace: parent }: UpstreamRequest): Span | undefined =>
    parent && tracing.tracer.startSpan(`fetch ${name}`, { kind: SpanKind.CLIENT, attributes }, parent);
  return {
    ask: async (request) => {
      const span = begin(request);
      const startedAt = performance.now();
      const end = (outcome: FetchOutcome, answer?: UpstreamAnswer): void => {
        duration.record((performance.now() - startedAt) / 1000, labels);
        fetches.add(1, { ...labels, outcome });
        if (answer) bytes.add(answer.bytes, labels);
        if (span) endSpan(span, outcome, answer);
      };
      try {
        const headers = span && request.trace ? tracing.headersOf(trace.setSpan(request.trace, span)) : notTraced;
        const answer = await client.ask({ ...request, headers });
        end(answer.errors?.length ? 'errors' : 'ok', answer);
        return answer;
      } catch (error) {
        end(failureOf(error, request.signal));
        throw error;
      }
    },
  };
}

function failureOf(error: unknown, signal: AbortSignal | undefined): FetchOutcome {
  // A client that left aborts without a reason of its own; a node is given up at its deadline.
  if (signal?.aborted && signal.reason instanceof DOMException && signal.reason.name === 'AbortError')
    return 'abandoned';
  const isLate = signal?.aborted || (error instanceof Error && /Timeout/i.test(error.name));
  return isLate ? 'timeout' : 'unavailable';
}

function endSpan(span: Span, outcome: FetchOutcome, answer: UpstreamAnswer | undefined): void {
  if (span.isRecording()) {
    if (answer) {
      span.setAttributes({
        'http.response.status_code': answer.httpStatus,
        'http.response.body.size': answer.bytes,
        'passerelle.sql_statements': answer.sqlStatements,
      });
    }
    if (outcome !== 'ok') span.setAttribute('error.type', outcome).setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

/** Named by the semantic conventions of OpenTelemetry for HTTP clients. */
function clientAttributes(url: string): Attributes {
  const { protocol, hostname, port, origin, pathname } = new URL(url);
  return {
    'http.request.method': 'POST',
    // Without a user, a password or a query, which may be secret.
    'url.full': `${origin}${pathname}`,
    'server.address': hostname,
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
  };
}
