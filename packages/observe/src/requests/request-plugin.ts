import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { boundedCode } from '../metrics/bounded-code';
import type { RequestMetrics } from './request-metrics';
import type { RequestRecord } from './request-record';

const maxNameLength = 100;

/** Tells the record of a request what GraphQL knows: the operation's name and type, the codes of its errors, its steps. */
export function requestPlugin<ContextValue extends BaseContext>(
  metrics: RequestMetrics,
  recordOf: (context: ContextValue) => RequestRecord | undefined,
): ApolloServerPlugin<ContextValue> {
  const timed = (step: 'parse' | 'validate' | 'execute') => {
    const startedAt = performance.now();
    return () => metrics.step(step, (performance.now() - startedAt) / 1000);
  };
  const steps = {
    async parsingDidStart() {
      const end = timed('parse');
      return async () => end();
    },
    async validationDidStart() {
      const end = timed('validate');
      return async () => end();
    },
    async executionDidStart() {
      const end = timed('execute');
      return { executionDidEnd: async () => end() };
    },
  };
  const refused = async ({ error }: { error: Error }) =>
    metrics.refused(boundedCode((error as { extensions?: { code?: unknown } }).extensions?.code));
  return {
    // These have no context to find a record by.
    contextCreationDidFail: refused,
    invalidRequestWasReceived: refused,
    async requestDidStart({ request, contextValue }) {
      const record = recordOf(contextValue);
      if (!record) return;
      record.operationName = shortName(request.operationName);
      return {
        // Each hook costs every request a turn or two of waiting.
        ...(metrics.isKept && steps),
        async didResolveOperation({ operation, operationName }) {
          record.operationType = operation?.operation;
          record.operationName = shortName(operationName);
        },
        async willSendResponse({ response: { body } }) {
          const { data, errors } = body.kind === 'single' ? body.singleResult : body.initialResult;
          record.isRefused = data === undefined && errors !== undefined;
          if (errors) record.codes = [...new Set(errors.map(({ extensions }) => boundedCode(extensions?.code)))];
        },
      };
    },
  };
}

/** What is no name of GraphQL could be anything, so it is not kept. */
export function shortName(name: string | null | undefined): string | undefined {
  return name && /^\w+$/.test(name) ? name.slice(0, maxNameLength) : undefined;
}
