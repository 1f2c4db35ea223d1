import { setImmediate as turn } from 'node:timers/promises';
import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { errors } from '@passerelle/protocol';
import type { GraphQLFormattedError } from 'graphql';
import type { Caller } from '../guard/callers/caller';
import { checkTrusted, type DocumentTrust } from '../guard/documents/serve-documents';
import { stringifyAnswer } from '../lanes/stringify-answer';
import { beginRequest, type RequestContext } from '../observe/request-context';
import { conditionalRoot, hasConditionalRoot } from './conditional-root';
import type { FormatErrors } from './format-errors';
import { LiveEvent } from './live-event';
import type { LiveRequest } from './live-request';
import type { PreparedSubscription } from './prepare-subscription';
import { SubscriptionEnded } from './subscription-ended';

/** What became of a request: a subscription that may be opened, or the answer to a query or a mutation. */
export type Admitted =
  | { readonly kind: 'subscription'; readonly prepared: PreparedSubscription }
  | { readonly kind: 'answer'; readonly event: LiveEvent };

/** Parses, checks and plans a request. Throws SubscriptionEnded for one that is refused. */
export type Admit = (
  request: Pick<LiveRequest, 'query' | 'operationName' | 'variables'>,
  caller: Caller,
  requestId: string,
) => Promise<Admitted>;

/** Lets requests in by the way that every query takes: its limits, access rules and caches hold for subscriptions, too. */
export function admission(
  apollo: ApolloServer<RequestContext>,
  format: FormatErrors,
  maxTokens: number,
  trust: DocumentTrust | undefined,
): Admit {
  let before: Promise<void> = Promise.resolve();
  // A plan takes milliseconds in which nothing else runs. One begins a turn, so that a thousand do not stop the hub.
  const myTurn = (): Promise<void> => {
    before = before.then(() => turn());
    return before;
  };
  return async ({ query, operationName, variables }, caller, requestId) => {
    if (trust) refuseUntrusted(trust, query, caller, (error) => format([error], requestId));
    await myTurn();
    if (hasConditionalRoot(query, operationName, maxTokens))
      throw new SubscriptionEnded(format([conditionalRoot()], requestId));
    const live: NonNullable<RequestContext['live']> = {};
    const contextValue = { ...beginRequest(requestId, caller), live };
    const { body } = await apollo.executeOperation(
      { query, operationName, variables: { ...variables } },
      { contextValue },
    );
    if (live.prepared) return { kind: 'subscription', prepared: live.prepared as PreparedSubscription };
    if (body.kind !== 'single') throw new SubscriptionEnded(format([errors.internalError({})], requestId));
    const { singleResult } = body;
    if (singleResult.data === undefined || live.type === 'subscription')
      throw new SubscriptionEnded(singleResult.errors ?? format([errors.internalError({})], requestId));
    return { kind: 'answer', event: new LiveEvent(stringifyAnswer(singleResult).trimEnd(), null) };
  };
}

function refuseUntrusted(
  trust: DocumentTrust,
  query: string,
  caller: Caller,
  format: (error: unknown) => readonly GraphQLFormattedError[],
): void {
  try {
    checkTrusted(trust, query, caller);
  } catch (error) {
    throw new SubscriptionEnded(format(error));
  }
}

/** Notes of what comes by this way whether it is a subscription: refused, it has no answer. */
export function liveTypePlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { live } }) {
      return {
        async didResolveOperation({ operation }) {
          if (live) live.type = operation?.operation;
        },
      };
    },
  };
}
